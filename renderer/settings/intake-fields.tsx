import { Select, TextInput } from '@mantine/core'
import { LanguageSelect } from '../ui/language-select.tsx'

/** What folders and feeds have in common: what their copy goes by where it does not say itself. */
export type IntakeFields = { readonly name: string; readonly language: string | null; readonly charset: string | null }

const charsets = [
  'utf-8',
  'utf-16le',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1254',
  'windows-1256',
  'iso-8859-2',
  'iso-8859-15',
  'koi8-r',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'gb18030',
  'big5',
  'euc-kr',
  'windows-874',
]

type Properties = {
  readonly fields: IntakeFields
  readonly onChange: (fields: IntakeFields) => void
  readonly nameHint: string
}

/** The name, language and encoding of a folder or feed. */
export function IntakeFieldsForm({ fields, onChange, nameHint }: Properties) {
  return (
    <>
      <TextInput
        label="Name"
        description={nameHint}
        value={fields.name}
        onChange={(event) => onChange({ ...fields, name: event.currentTarget.value })}
      />
      <LanguageSelect
        description="For copy whose words do not tell it"
        value={fields.language}
        onChange={(language) => onChange({ ...fields, language })}
      />
      <Select
        label="Encoding"
        description="For copy that does not say and is not UTF-8"
        placeholder="Found out from the copy"
        clearable
        searchable
        clearButtonProps={{ 'aria-label': 'No encoding' }}
        data={[...new Set([...charsets, ...(fields.charset === null ? [] : [fields.charset])])]}
        value={fields.charset}
        onChange={(charset) => onChange({ ...fields, charset })}
      />
    </>
  )
}
