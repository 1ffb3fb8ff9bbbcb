import { Button, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { PersonId } from '../../app/ids.ts'
import type { House } from '../../app/people/house.ts'
import type { Person } from '../../app/people/person.ts'
import { useAsk } from '../ui/desk-client.ts'
import { Pill } from '../ui/pill.tsx'
import { describePerson, initialsOf } from '../ui/role-words.ts'
import { useStatusWords } from '../ui/status-words.ts'
import { AddPerson } from './add-person.tsx'
import { DesksCard } from './desks-card.tsx'
import { EditPerson } from './edit-person.tsx'

/** Who works here, with which roles at which desk, and the desks themselves. Only an admin changes anything. */
export function PeopleScreen({ person, house }: { readonly person: Person; readonly house: House }) {
  const view = useAsk('house', undefined)
  const [chosen, setChosen] = useState<PersonId>(person.id)
  const [adding, setAdding] = useState(false)
  const people = view.data?.people ?? []
  const shown = people.find((one) => one.id === chosen) ?? people[0] ?? null
  useStatusWords([`${people.filter((one) => one.active).length} accounts`, `${house.desks.length} desks`])
  return (
    <section className="screen two-columns" aria-label="People">
      <div className="column">
        <div className="column-head">
          <h1>People</h1>
          {person.admin && <Button onClick={() => setAdding(true)}>Add person…</Button>}
        </div>
        {people.map((one) => (
          <PersonRow
            key={one.id}
            person={one}
            house={house}
            chosen={one.id === shown?.id}
            onOpen={() => setChosen(one.id)}
          />
        ))}
      </div>
      <div className="bench">
        {!person.admin && <p className="note">Only an admin changes accounts and desks.</p>}
        {shown !== null && (
          <EditPerson key={JSON.stringify(shown)} person={shown} desks={house.desks} mayChange={person.admin} />
        )}
        <DesksCard desks={house.desks} people={people} mayChange={person.admin} />
      </div>
      <AddPerson desks={house.desks} opened={adding} onClose={() => setAdding(false)} />
    </section>
  )
}

type RowProperties = {
  readonly person: Person
  readonly house: House
  readonly chosen: boolean
  readonly onOpen: () => void
}

function PersonRow({ person, house, chosen, onOpen }: RowProperties) {
  const roles = describePerson(person, house)
  return (
    <UnstyledButton className="row" aria-current={chosen} onClick={onOpen}>
      <span style={{ display: 'flex', gap: 10, alignItems: 'center' }}>
        <span className="initials" aria-hidden="true">
          {initialsOf(person.name)}
        </span>
        <span style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          <strong className="plain-name">{person.name}</strong>
          <span className="sub">{roles === '' ? 'No role yet' : roles}</span>
        </span>
        {!person.active && <Pill>closed</Pill>}
      </span>
    </UnstyledButton>
  )
}
