import { Select } from '@mantine/core'
import { languageChoices } from './languages.ts'

type Properties = {
  readonly description: string
  readonly value: string | null
  readonly onChange: (language: string | null) => void
}

/** The language of copy that does not tell its own, or none. */
export function LanguageSelect({ description, value, onChange }: Properties) {
  return (
    <Select
      label="Language"
      description={description}
      placeholder="As the copy says"
      clearable
      clearButtonProps={{ 'aria-label': 'No language' }}
      data={languageChoices(value ?? undefined)}
      value={value}
      onChange={onChange}
    />
  )
}
