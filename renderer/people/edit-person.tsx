import { Button, Checkbox, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DeskId } from '../../app/ids.ts'
import type { Person, Role } from '../../app/people/person.ts'
import { Confirm } from '../ui/confirm.tsx'
import { give } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'
import { RolesTable } from './roles-table.tsx'

type Properties = {
  readonly person: Person
  readonly desks: readonly { readonly id: DeskId; readonly name: string }[]
  readonly mayChange: boolean
}

/** One account: name, roles at each desk, admin, open or closed. */
export function EditPerson({ person, desks, mayChange }: Properties) {
  const [name, setName] = useState(person.name)
  const [admin, setAdmin] = useState(person.admin)
  const [roles, setRoles] = useState<Record<DeskId, Role[]>>(person.roles)
  const [closing, setClosing] = useState(false)
  const { run, busy, notice } = useDoing()
  const changes = { name, admin, roles }
  const changed =
    JSON.stringify(changes) !== JSON.stringify({ name: person.name, admin: person.admin, roles: person.roles })
  const save = () => run(() => give('change-person', { personId: person.id, changes }))
  const setActive = (active: boolean) => give('change-person', { personId: person.id, changes: { active } })
  return (
    <section className="card" aria-label={`Account of ${person.name}`}>
      <h2>Account · {person.signInName}</h2>
      <TextInput
        label="Name"
        maw={320}
        readOnly={!mayChange}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div style={{ margin: '12px 0' }}>
        <RolesTable desks={desks} roles={roles} disabled={!mayChange} onChange={setRoles} />
      </div>
      <Checkbox
        label="Admin of the house: accounts, desks and settings"
        disabled={!mayChange}
        checked={admin}
        onChange={(event) => setAdmin(event.currentTarget.checked)}
      />
      {notice}
      {mayChange && (
        <Group mt="md">
          <Button loading={busy} disabled={!changed} onClick={save}>
            Save account
          </Button>
          {person.active ? (
            <Button variant="default" c="var(--disputed)" onClick={() => setClosing(true)}>
              Close account…
            </Button>
          ) : (
            <Button variant="default" onClick={() => run(() => setActive(true))}>
              Open account
            </Button>
          )}
        </Group>
      )}
      <Confirm
        opened={closing}
        onClose={() => setClosing(false)}
        title={`Close the account of ${person.name}`}
        doIt="Close account"
        work={() => setActive(false)}
      >
        {person.name} can no longer sign in. What they wrote and decided stays, and the account can be opened again.
      </Confirm>
    </section>
  )
}
