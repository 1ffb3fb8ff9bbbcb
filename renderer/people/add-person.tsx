import { Button, Checkbox, Group, Modal, PasswordInput, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { DeskId } from '../../app/ids.ts'
import type { Role } from '../../app/people/person.ts'
import { ask } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'
import { RolesTable } from './roles-table.tsx'

type Properties = {
  readonly desks: readonly { readonly id: DeskId; readonly name: string }[]
  readonly opened: boolean
  readonly onClose: () => void
}

/** Gives somebody an account with roles from the first day. */
export function AddPerson({ opened, ...rest }: Properties) {
  return (
    <Modal opened={opened} onClose={rest.onClose} title="Add a person">
      <AddPersonForm {...rest} />
    </Modal>
  )
}

function AddPersonForm({ desks, onClose }: Omit<Properties, 'opened'>) {
  const { run, busy, notice } = useDoing()
  const [roles, setRoles] = useState<Record<DeskId, Role[]>>({})
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const value = (name: string) => String(form.get(name) ?? '')
    const person = { name: value('name'), signInName: value('signInName'), password: value('password') }
    if (await run(() => ask('addPerson', { person, admin: form.get('admin') !== null, roles }))) onClose()
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <TextInput label="Name" name="name" required data-autofocus />
        <TextInput label="Sign-in name" name="signInName" required />
        <PasswordInput label="Password" description="10 characters or more" name="password" required />
        <RolesTable desks={desks} roles={roles} onChange={setRoles} />
        <Checkbox label="Admin of the house: accounts, desks and settings" name="admin" />
        {notice}
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            Add person
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
