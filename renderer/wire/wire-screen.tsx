import './wire.css'
import { Button, Kbd, Text, TextInput } from '@mantine/core'
import { type DragEvent, useCallback, useDeferredValue, useRef, useState } from 'react'
import { newId, storyId, type WireItemId } from '../../app/ids.ts'
import type { ImportOutcome } from '../../app/ipc/wire-views.ts'
import { deskCommand } from '../../app/menu/desk-commands.ts'
import { desksWith, type Person } from '../../app/people/person.ts'
import type { WireTake } from '../../app/wire/stored-wire-item.ts'
import { type WireFilter, wholeWire } from '../../app/wire/wire-filter.ts'
import { useCommands } from '../commands/use-commands.ts'
import type { GoTo } from '../place.ts'
import { ask, give, useAsk } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'
import { AttachToStory } from './attach-to-story.tsx'
import { HeldFiles } from './held-files.tsx'
import { importSummary } from './import-summary.ts'
import { PasteCopy } from './paste-copy.tsx'
import { SaveSearch } from './save-search.tsx'
import { useWireKeys } from './use-wire-keys.ts'
import { useWireRows } from './use-wire-rows.ts'
import { BringIn, WireFacetList } from './wire-facets.tsx'
import { WireItems } from './wire-list.tsx'
import { OriginalBytes } from './wire-original.tsx'
import { WireReader } from './wire-reader.tsx'

type Properties = {
  readonly person: Person
  readonly goTo: GoTo
  /** What to search for when the screen opens. */
  readonly query: string
}

type Dialog =
  | { readonly kind: 'none' }
  | { readonly kind: 'paste' }
  | { readonly kind: 'save-search' }
  | { readonly kind: 'attach'; readonly id: WireItemId }
  | { readonly kind: 'original'; readonly take: WireTake }

/** The wire: what there is, the list, and the reader; and bringing more in. */
export function WireScreen({ person, goTo, query: initial }: Properties) {
  const [query, setQuery] = useState(initial)
  const [filter, setFilter] = useState<WireFilter>(wholeWire)
  const [order, setOrder] = useState<'newest' | 'relevance'>('newest')
  const [showsHeld, setShowsHeld] = useState(false)
  const [chosen, setChosen] = useState<WireItemId | null>(null)
  const [dialog, setDialog] = useState<Dialog>({ kind: 'none' })
  const [said, setSaid] = useState('')
  const search = useRef<HTMLInputElement>(null)
  const house = useAsk('house', undefined)
  const facets = useAsk('wireFacets', undefined)
  const searched = useDeferredValue(query)
  const hasQuery = searched.trim() !== ''
  const found = useAsk('wireQueryFacets', hasQuery ? { query: searched, filter } : null)
  const { rows, isThere, hasMore, problems, more } = useWireRows({
    query: searched,
    filter,
    order: hasQuery ? order : 'newest',
  })
  const shown = chosen ?? rows[0]?.id ?? null
  const { data: detail } = useAsk('wireItem', shown === null ? null : { id: shown })
  const bringing = useDoing()
  const doing = useDoing()
  const timeZone = house.data?.house.timeZone ?? 'UTC'
  const desk = desksWith(person, 'editor')[0]
  const loadMore = useRef(more)
  loadMore.current = more
  const onMore = useCallback(() => void loadMore.current(), [])

  const bring = (work: () => Promise<readonly ImportOutcome[]>) =>
    bringing.run(async () => setSaid(importSummary(await work())))
  const dropped = (event: DragEvent) => {
    event.preventDefault()
    const files = [...event.dataTransfer.files]
    void bring(async () => ask('importBytes', { files: await Promise.all(files.map(readFile)) }))
  }
  const choose = (id: WireItemId) => {
    setChosen(id)
    setShowsHeld(false)
    void doing.run(() => ask('markWire', { id, read: true }))
  }
  const step = (by: 1 | -1) => {
    const place = rows.findIndex((row) => row.id === shown)
    const next = rows[Math.min(Math.max(place + by, 0), rows.length - 1)]
    if (next !== undefined) choose(next.id)
  }
  const start = (appeal: 'leave-out' | 'keep') =>
    doing.run(async () => {
      if (desk === undefined || shown === null) return
      const story = newId(storyId)
      await give('start-story', { storyId: story, deskId: desk, wireItemId: shown, fields: {}, appeal })
      goTo({ screen: 'story', storyId: story })
    })
  const mark = (change: { read?: boolean; saved?: boolean }) =>
    shown !== null && void doing.run(() => ask('markWire', { id: shown, ...change }))
  const save = () => mark({ saved: detail?.saved !== true })
  const attach = () => shown !== null && desk !== undefined && setDialog({ kind: 'attach', id: shown })
  useWireKeys({
    j: () => step(1),
    k: () => step(-1),
    n: () => void start('leave-out'),
    a: attach,
    m: () => mark({ read: detail?.read !== true }),
    s: save,
    '/': () => search.current?.focus(),
  })
  useCommands([{ ...deskCommand('import-wire'), run: () => void bring(() => ask('importFiles', undefined)) }])
  const close = () => setDialog({ kind: 'none' })

  return (
    <section className="wire-screen" aria-label="Wire" onDragOver={(event) => event.preventDefault()} onDrop={dropped}>
      <h1 className="visually-hidden">Wire</h1>
      {facets.data !== undefined && (
        <WireFacetList
          facets={facets.data}
          found={hasQuery ? (found.data ?? null) : null}
          filter={filter}
          onFilter={(next) => {
            setFilter(next)
            setShowsHeld(false)
          }}
          showsHeld={showsHeld}
          onHeld={() => setShowsHeld(true)}
        >
          <BringIn
            busy={bringing.busy}
            onImport={() => bring(() => ask('importFiles', undefined))}
            onPaste={() => setDialog({ kind: 'paste' })}
          />
        </WireFacetList>
      )}
      <div className="wire-list">
        <form
          className="wire-search"
          onSubmit={(event) => {
            event.preventDefault()
            if (hasQuery) setDialog({ kind: 'save-search' })
          }}
        >
          <TextInput
            ref={search}
            type="search"
            aria-label="Search the wire"
            placeholder={'Words, "a phrase", source:meridian, after:2d'}
            value={query}
            rightSection={query === '' ? <Kbd size="xs">/</Kbd> : undefined}
            onChange={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
          />
          <Button type="submit" variant="default" disabled={!hasQuery}>
            Save
          </Button>
        </form>
        <div role="status" className="wire-said">
          {said !== '' && <Text size="xs">{said}</Text>}
          {hasQuery && found.data !== undefined && (
            <Text size="xs">
              {found.data.count.toLocaleString('en')}
              {found.data.isMore ? '+' : ''} found,{' '}
              <button
                type="button"
                className="link-button"
                onClick={() => setOrder(order === 'newest' ? 'relevance' : 'newest')}
              >
                {order === 'newest' ? 'newest first' : 'best match first'}
              </button>
            </Text>
          )}
          {problems.map((problem) => (
            <Text key={problem.message} size="xs" c="var(--disputed)">
              {problem.message}
            </Text>
          ))}
        </div>
        {bringing.notice}
        {showsHeld && facets.data !== undefined ? (
          <HeldFiles held={facets.data.held} timeZone={timeZone} />
        ) : (
          <>
            <WireItems
              rows={rows}
              shown={shown}
              timeZone={timeZone}
              hasMore={hasMore}
              onChoose={choose}
              onMore={onMore}
            />
            {isThere && rows.length === 0 && (
              <p className="wire-empty">
                {hasQuery || filter !== wholeWire
                  ? 'Nothing on the wire matches. Take a word or a filter away.'
                  : 'No wire copy yet. Import files, drop them on this window, or paste.'}
              </p>
            )}
          </>
        )}
      </div>
      <div className="paper" aria-live="off">
        {doing.notice}
        {detail !== undefined && (
          <WireReader
            key={detail.item.id}
            detail={detail}
            timeZone={timeZone}
            mayStart={desk !== undefined}
            busy={doing.busy}
            onStart={start}
            onAttach={attach}
            onSave={save}
            onOriginal={(take) => setDialog({ kind: 'original', take })}
            goTo={goTo}
          />
        )}
      </div>
      <PasteCopy
        opened={dialog.kind === 'paste'}
        onClose={close}
        onPaste={(copy) =>
          void bring(() => ask('importBytes', { files: [{ name: null, bytes: new TextEncoder().encode(copy) }] }))
        }
      />
      {dialog.kind === 'save-search' && <SaveSearch query={query} opened onClose={close} />}
      {dialog.kind === 'attach' && <AttachToStory itemId={dialog.id} opened onClose={close} />}
      {dialog.kind === 'original' && <OriginalBytes takeId={dialog.take.id} opened onClose={close} />}
    </section>
  )
}

async function readFile(file: File): Promise<{ name: string; bytes: Uint8Array }> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
