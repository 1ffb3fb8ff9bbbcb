import { Button, Group, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import type { WatchedFolder } from '../../app/wire/intake.ts'
import { ask, give } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'
import { type IntakeFields, IntakeFieldsForm } from './intake-fields.tsx'

type Properties = { readonly folder: WatchedFolder | null; readonly onDone: () => void }

/** Watches another folder, or changes how one is watched. The folder itself is chosen in the system's own dialog. */
export function FolderForm({ folder, onDone }: Properties) {
  const { name = '', language = null, charset = null } = folder ?? {}
  const [fields, setFields] = useState<IntakeFields>({ name, language, charset })
  const [taken, setTaken] = useState<WatchedFolder['taken']>(folder?.taken ?? 'move-to-done')
  const { run, busy, notice } = useDoing()
  const choose = async () => {
    const chosen = fields.name.trim() === '' ? null : fields.name
    const work = async () => {
      const { folder: path } = await ask('chooseWatchedFolder', { ...fields, name: chosen, taken })
      if (path !== null) onDone()
    }
    await run(work)
  }
  const save = async () => {
    if (folder === null) return
    if (await run(() => give('change-watched-folder', { intakeId: folder.id, changes: { ...fields, taken } }))) onDone()
  }
  return (
    <Stack gap="xs">
      <IntakeFieldsForm
        fields={fields}
        onChange={setFields}
        nameHint={
          folder === null
            ? 'Copy without a credit is filed under it; the folder’s own name where you leave it empty'
            : 'Copy without a credit is filed under it'
        }
      />
      <Radio.Group
        label="When a file was taken"
        value={taken}
        onChange={(value) => setTaken(value === 'stay' ? 'stay' : 'move-to-done')}
      >
        <Stack gap={6} mt={6}>
          <Radio value="move-to-done" label="Move it into the folder “done” inside" />
          <Radio value="stay" label="Leave it where it is" />
        </Stack>
      </Radio.Group>
      {notice}
      <Group justify="flex-end">
        {folder === null ? (
          <Button loading={busy} onClick={choose}>
            Choose the folder…
          </Button>
        ) : (
          <Button loading={busy} onClick={save}>
            Save
          </Button>
        )}
      </Group>
    </Stack>
  )
}
