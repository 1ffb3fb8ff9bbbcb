import { TagsInput } from '@mantine/core'
import type { House } from '../../app/people/house.ts'
import type { Person } from '../../app/people/person.ts'
import { give } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'

type Properties = { readonly house: House; readonly person: Person }

/** The words that spelling was taught: the person's own, and those of the house, which an admin changes. */
export function SpellingWords({ house, person }: Properties) {
  const { run, busy, notice } = useDoing()
  const change = (whose: 'own' | 'house', before: readonly string[]) => (after: string[]) =>
    run(async () => {
      const added = after.filter((word) => !before.includes(word))
      const removed = before.filter((word) => !after.includes(word))
      for (const word of removed) await give('teach-word', { word, whose, known: false })
      for (const word of added) await give('teach-word', { word, whose, known: true })
    })
  const own = person.words ?? []
  const houses = house.words ?? []
  return (
    <section className="card" aria-label="Spelling">
      <h2>Spelling</h2>
      <div style={{ display: 'grid', gap: 10, maxWidth: 560 }}>
        <TagsInput
          label="My words"
          description="Never marked as misspelled in what I write"
          placeholder="Add a word"
          readOnly={busy}
          value={own}
          onChange={change('own', own)}
        />
        <TagsInput
          label="House words"
          description={person.admin ? 'Never marked for anybody' : 'Never marked for anybody; an admin changes them'}
          placeholder={person.admin ? 'Add a word' : undefined}
          disabled={!person.admin}
          readOnly={busy}
          value={houses}
          onChange={change('house', houses)}
        />
      </div>
      {notice}
    </section>
  )
}
