import { Button, UnstyledButton } from '@mantine/core'
import type { StoryId } from '../../app/ids.ts'
import type { CheckRow } from '../../app/ipc/views.ts'
import type { GoTo } from '../place.ts'
import { statusLooks } from '../ui/claim-status.ts'
import { useAsk } from '../ui/desk-client.ts'
import { Empty } from '../ui/empty.tsx'
import { Pill } from '../ui/pill.tsx'
import { useStatusWords } from '../ui/status-words.ts'
import { type ListEntry, VirtualList } from '../ui/virtual-list.tsx'

/** Every claim that is still open in a story being checked, story by story. */
export function ChecksScreen({ goTo }: { readonly goTo: GoTo }) {
  const checks = useAsk('checks', undefined)
  const rows = checks.data ?? []
  const highRisk = rows.filter((row) => row.risk === 'high').length
  useStatusWords([`${rows.length} open`, ...(highRisk > 0 ? [`${highRisk} high-risk`] : [])])
  const open = (row: CheckRow) =>
    goTo({ screen: 'story', storyId: row.storyId, at: { kind: 'claim', claimId: row.claimId } })
  return (
    <section className="whole-screen" aria-label="Checks">
      <div className="column-head">
        <h1>Checks</h1>
      </div>
      <div className="fills">
        {checks.data !== undefined && rows.length === 0 ? (
          <Empty action={<Button onClick={() => goTo({ screen: 'my-stories' })}>Go to the stories</Button>}>
            Nothing waits to be checked. Stories come here when they are submitted for checking.
          </Empty>
        ) : (
          <VirtualList label="Open claims" rowHeight={62} entries={groupedByStory(rows)}>
            {(row) => <CheckRowButton row={row} onOpen={() => open(row)} />}
          </VirtualList>
        )}
      </div>
    </section>
  )
}

function groupedByStory(rows: readonly CheckRow[]): ListEntry<CheckRow>[] {
  const stories = new Map<StoryId, CheckRow[]>()
  for (const row of rows) {
    const claims = stories.get(row.storyId) ?? []
    claims.push(row)
    stories.set(row.storyId, claims)
  }
  return [...stories].flatMap(([story, claims]): ListEntry<CheckRow>[] => [
    { kind: 'heading', key: story, content: <StoryHead claims={claims} /> },
    ...claims.map((item): ListEntry<CheckRow> => ({ kind: 'item', key: item.claimId, item })),
  ])
}

function StoryHead({ claims }: { readonly claims: readonly CheckRow[] }) {
  const first = claims[0]
  if (first === undefined) return null
  return (
    <div className="group-head">
      <h2 lang={first.language}>{first.headline === '' ? 'Without headline' : first.headline}</h2>
      <span className="sub">
        {first.slug} · {first.deskName} · {claims.length} open
      </span>
    </div>
  )
}

function CheckRowButton({ row, onOpen }: { readonly row: CheckRow; readonly onOpen: () => void }) {
  const look = statusLooks[row.status]
  return (
    <UnstyledButton className="row" onClick={onOpen}>
      <strong lang={row.language}>“{row.words}”</strong>
      <span className="pills">
        <span className="sub">
          <span className={`glyph tone-${look.tone}`} aria-hidden="true">
            {look.glyph}
          </span>{' '}
          {look.word} · {row.kind}
        </span>
        {row.risk === 'high' && <Pill tone="disputed">high risk</Pill>}
      </span>
    </UnstyledButton>
  )
}
