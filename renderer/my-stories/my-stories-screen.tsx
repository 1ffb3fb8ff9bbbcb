import { Button, Group, Modal, Select, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type DeskId, newId, storyId } from '../../app/ids.ts'
import { desksWith, type Person } from '../../app/people/person.ts'
import type { GoTo } from '../place.ts'
import { give, useAsk } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'
import { StoryRowButton } from '../ui/story-rows.tsx'

/** The stories of the house, one's own first, and the way to begin a blank one. */
export function MyStoriesScreen({ person, goTo }: { readonly person: Person; readonly goTo: GoTo }) {
  const stories = useAsk('storyList', undefined)
  const rows = (stories.data ?? []).toSorted((left, right) => Number(right.mine) - Number(left.mine))
  const [starting, setStarting] = useState(false)
  return (
    <section className="column" aria-label="My stories">
      <div className="column-head">
        <h1>My stories</h1>
        <Button disabled={desksWith(person, 'editor').length === 0} onClick={() => setStarting(true)}>
          New story…
        </Button>
      </div>
      {rows.map((row) => (
        <StoryRowButton key={row.id} row={row} onOpen={() => goTo({ screen: 'story', storyId: row.id })} />
      ))}
      {rows.length === 0 && <Text p="md">No stories yet. Start one from the wire, or begin a blank one.</Text>}
      <NewStory person={person} opened={starting} onClose={() => setStarting(false)} goTo={goTo} />
    </section>
  )
}

function NewStory({
  person,
  opened,
  onClose,
  goTo,
}: {
  readonly person: Person
  readonly opened: boolean
  readonly onClose: () => void
  readonly goTo: GoTo
}) {
  const house = useAsk('house', undefined)
  const desks = desksWith(person, 'editor')
  const [headline, setHeadline] = useState('')
  const [deskId, setDeskId] = useState<DeskId | undefined>(desks[0])
  const { run, busy, notice } = useDoing()
  const start = () =>
    run(async () => {
      if (deskId === undefined) return
      const id = newId(storyId)
      await give('start-story', { storyId: id, deskId, wireItemId: null, fields: { headline }, appeal: 'leave-out' })
      goTo({ screen: 'story', storyId: id })
    })
  const choices = (house.data?.desks ?? [])
    .filter((desk) => desks.includes(desk.id))
    .map((desk) => ({ value: desk.id, label: desk.name }))
  return (
    <Modal opened={opened} onClose={onClose} title="New story" closeButtonProps={{ 'aria-label': 'Close' }}>
      <TextInput label="Headline" value={headline} onChange={(event) => setHeadline(event.currentTarget.value)} />
      <Select
        label="Desk"
        data={choices}
        value={deskId ?? null}
        onChange={(value) => setDeskId((value ?? undefined) as DeskId | undefined)}
      />
      {notice}
      <Group mt="sm">
        <Button loading={busy} onClick={start}>
          Start
        </Button>
      </Group>
    </Modal>
  )
}
