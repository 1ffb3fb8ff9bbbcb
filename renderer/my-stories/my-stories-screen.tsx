import { Button, Group, SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import type { StoryRow } from '../../app/ipc/views.ts'
import { desksWith, type Person } from '../../app/people/person.ts'
import { type StoryState, storyState } from '../../app/story/story.ts'
import type { GoTo } from '../place.ts'
import { useAsk } from '../ui/desk-client.ts'
import { Empty } from '../ui/empty.tsx'
import { stateWord } from '../ui/state-steps.tsx'
import { useStatusWords } from '../ui/status-words.ts'
import { StoryWideRow } from '../ui/story-rows.tsx'
import { VirtualList } from '../ui/virtual-list.tsx'

type Properties = { readonly person: Person; readonly goTo: GoTo; readonly onNewStory: () => void }
type Whose = 'mine' | 'all'

/** The stories of the house, one's own first or alone, in any state or in one. */
export function MyStoriesScreen({ person, goTo, onNewStory }: Properties) {
  const stories = useAsk('storyList', undefined)
  const [whose, setWhose] = useState<Whose>('all')
  const [state, setState] = useState<StoryState | null>(null)
  const all = stories.data ?? []
  const rows = chosenRows(all, whose, state)
  useStatusWords([`${rows.length} ${rows.length === 1 ? 'story' : 'stories'}`])
  const everything = () => {
    setWhose('all')
    setState(null)
  }
  return (
    <section className="whole-screen" aria-label="My stories">
      <div className="column-head">
        <h1>My stories</h1>
        <Group gap={8}>
          <SegmentedControl
            size="xs"
            aria-label="Whose stories"
            data={[
              { value: 'all', label: 'All' },
              { value: 'mine', label: 'Mine' },
            ]}
            value={whose}
            onChange={(value) => setWhose(value === 'mine' ? 'mine' : 'all')}
          />
          <Select
            aria-label="State"
            placeholder="Any state"
            clearable
            w={140}
            clearButtonProps={{ 'aria-label': 'Any state' }}
            data={storyState.options.map((one) => ({ value: one, label: stateWord(one) }))}
            value={state}
            onChange={(value) => setState(storyState.safeParse(value).data ?? null)}
          />
          <Button disabled={desksWith(person, 'editor').length === 0} onClick={onNewStory}>
            New story…
          </Button>
        </Group>
      </div>
      <div className="fills">
        {stories.data !== undefined && rows.length === 0 ? (
          <NoStories any={all.length > 0} onShowAll={everything} goTo={goTo} />
        ) : (
          <VirtualList
            label="Stories"
            rowHeight={86}
            entries={rows.map((item) => ({ kind: 'item', key: item.id, item }))}
          >
            {(row) => <StoryWideRow row={row} onOpen={() => goTo({ screen: 'story', storyId: row.id })} />}
          </VirtualList>
        )}
      </div>
    </section>
  )
}

function chosenRows(rows: readonly StoryRow[], whose: Whose, state: StoryState | null): StoryRow[] {
  return rows
    .filter((row) => (whose === 'all' || row.mine) && (state === null || row.state === state))
    .toSorted((left, right) => Number(right.mine) - Number(left.mine))
}

function NoStories({ any, onShowAll, goTo }: { any: boolean; onShowAll: () => void; goTo: GoTo }) {
  if (any) {
    return (
      <Empty
        action={
          <Button variant="default" onClick={onShowAll}>
            Show all stories
          </Button>
        }
      >
        No story is like that.
      </Empty>
    )
  }
  return (
    <Empty action={<Button onClick={() => goTo({ screen: 'wire' })}>Go to the wire</Button>}>
      No stories yet. Start one from the wire, or begin a blank one.
    </Empty>
  )
}
