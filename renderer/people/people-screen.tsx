import { Button, Checkbox, Group, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { DeskId } from '../../app/ids.ts'
import type { Role } from '../../app/people/person.ts'
import { ask, give, useAsk } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'

const roles: readonly Role[] = ['editor', 'checker', 'chief']

/** Who works here, and with which roles at which desk. */
export function PeopleScreen() {
  const view = useAsk('house', undefined)
  const { run, notice } = useDoing()
  return (
    <section className="screen two-columns" aria-label="People">
      <div className="column">
        <div className="column-head">
          <h1>People</h1>
        </div>
        {notice}
        {(view.data?.people ?? []).map((person) => (
          <div key={person.id} className="row">
            <strong>{person.name}</strong>
            <div className="sub">
              {person.signInName}
              {person.admin ? ' · admin' : ''}
              {person.active ? '' : ' · closed'}
            </div>
            {(view.data?.desks ?? []).map((desk) => (
              <div key={desk.id} className="sub">
                {desk.name}: {person.roles[desk.id]?.join(', ') ?? 'no role'}
              </div>
            ))}
            <Button
              variant="default"
              mt={6}
              onClick={() =>
                run(() => give('change-person', { personId: person.id, changes: { active: !person.active } }))
              }
            >
              {person.active ? 'Close account' : 'Open account'}
            </Button>
          </div>
        ))}
      </div>
      <div className="paper">
        <AddPerson desks={view.data?.desks ?? []} />
      </div>
    </section>
  )
}

function AddPerson({ desks }: { readonly desks: readonly { readonly id: DeskId; readonly name: string }[] }) {
  const { run, busy, notice } = useDoing()
  const [chosen, setChosen] = useState<Readonly<Record<DeskId, Role[]>>>({})
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const target = event.currentTarget
    const form = new FormData(target)
    const value = (name: string) => String(form.get(name) ?? '')
    const person = { name: value('name'), signInName: value('signInName'), password: value('password') }
    if (await run(() => ask('addPerson', { person, admin: form.get('admin') !== null, roles: chosen }))) target.reset()
  }
  const toggle = (desk: DeskId, role: Role) => {
    const now = chosen[desk] ?? []
    setChosen({ ...chosen, [desk]: now.includes(role) ? now.filter((one) => one !== role) : [...now, role] })
  }
  return (
    <form onSubmit={submit} style={{ maxWidth: 420 }}>
      <h2>Add a person</h2>
      <TextInput label="Name" name="name" required />
      <TextInput label="Sign-in name" name="signInName" required />
      <PasswordInput label="Password" description="10 characters or more" name="password" required />
      {desks.map((desk) => (
        <fieldset key={desk.id} style={{ border: 0, padding: '8px 0' }}>
          <legend>{desk.name}</legend>
          <Group>
            {roles.map((role) => (
              <Checkbox
                key={role}
                label={role}
                checked={chosen[desk.id]?.includes(role) ?? false}
                onChange={() => toggle(desk.id, role)}
              />
            ))}
          </Group>
        </fieldset>
      ))}
      <Checkbox label="Admin of the house" name="admin" my="xs" />
      {notice}
      <Button type="submit" loading={busy}>
        Add person
      </Button>
    </form>
  )
}
