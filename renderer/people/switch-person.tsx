import { Button, Group, Modal, PasswordInput, Select, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Person } from '../../app/people/person.ts'
import { ask, useAsk } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'
import { writeHeldWords } from '../ui/held-words.ts'

type Properties = { readonly person: Person; readonly opened: boolean; readonly onClose: () => void }

/** Hands the desk to a colleague without leaving it: after a wrong password it is still the one who sat here before. */
export function SwitchPerson({ person, opened, onClose }: Properties) {
  return (
    <Modal opened={opened} onClose={onClose} title="Switch person">
      <SwitchForm person={person} />
    </Modal>
  )
}

function SwitchForm({ person }: { readonly person: Person }) {
  const house = useAsk('house', undefined)
  const [signInName, setSignInName] = useState<string | null>(null)
  const [password, setPassword] = useState('')
  const { run, busy, notice } = useDoing()
  const colleagues = (house.data?.people ?? []).filter((other) => other.active && other.id !== person.id)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (signInName === null) return
    run(async () => {
      await writeHeldWords(person.id)
      await ask('signIn', { signInName, password })
    })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Select
          label="Person"
          placeholder="Choose who takes over"
          data-autofocus
          data={colleagues.map((other) => ({ value: other.signInName, label: other.name }))}
          value={signInName}
          onChange={setSignInName}
        />
        <PasswordInput label="Password" value={password} onChange={(event) => setPassword(event.currentTarget.value)} />
        {notice}
        <Group justify="flex-end">
          <Button type="submit" loading={busy} disabled={signInName === null || password === ''}>
            Switch
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
