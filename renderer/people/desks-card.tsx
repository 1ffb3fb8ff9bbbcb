import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type DeskId, deskId, newId } from '../../app/ids.ts'
import type { Person } from '../../app/people/person.ts'
import { give } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'

type Properties = {
  readonly desks: readonly { readonly id: DeskId; readonly name: string }[]
  readonly people: readonly Person[]
  readonly mayChange: boolean
}

/** The desks of the newsroom, how many work at each, and opening another. */
export function DesksCard({ desks, people, mayChange }: Properties) {
  const [name, setName] = useState('')
  const { run, busy, notice } = useDoing()
  const open = async (event: FormEvent) => {
    event.preventDefault()
    if (await run(() => give('open-desk', { desk: { id: newId(deskId), name } }))) setName('')
  }
  const staff = (desk: DeskId) => people.filter((one) => one.active && (one.roles[desk] ?? []).length > 0).length
  return (
    <section className="card" aria-label="Desks">
      <h2>Desks</h2>
      <dl className="name-values">
        {desks.map((desk) => (
          <DeskLine key={desk.id} name={desk.name} staff={staff(desk.id)} />
        ))}
      </dl>
      {mayChange && (
        <form onSubmit={open} style={{ display: 'flex', gap: 8, alignItems: 'flex-end', marginTop: 12 }}>
          <TextInput label="New desk" value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <Button type="submit" variant="default" loading={busy} disabled={name.trim() === ''}>
            Open desk
          </Button>
        </form>
      )}
      {notice}
    </section>
  )
}

function DeskLine({ name, staff }: { readonly name: string; readonly staff: number }) {
  return (
    <>
      <dt style={{ color: 'var(--ink)' }}>{name}</dt>
      <dd className="sub">
        {staff} {staff === 1 ? 'person' : 'people'}
      </dd>
    </>
  )
}
