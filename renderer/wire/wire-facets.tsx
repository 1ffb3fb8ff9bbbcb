import { Button, Stack, UnstyledButton } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { WireFacets, WireQueryFacets } from '../../app/ipc/wire-views.ts'
import { type WireFilter, wholeWire } from '../../app/wire/wire-filter.ts'
import { signalWord } from './signal-pill.tsx'

type Properties = {
  readonly facets: WireFacets
  /** The counts among what a search found, or null without a search. */
  readonly found: WireQueryFacets | null
  readonly filter: WireFilter
  readonly onFilter: (filter: WireFilter) => void
  readonly showsHeld: boolean
  readonly onHeld: () => void
  /** The ways to bring more in. */
  readonly children: ReactNode
}

/** What there is on the wire, by source, signal and language; each entry narrows the list. */
export function WireFacetList({ facets, found, filter, onFilter, showsHeld, onHeld, children }: Properties) {
  const counted = (whole: number, among: { readonly items: number } | undefined) =>
    found === null ? whole.toLocaleString('en') : `${among?.items ?? 0}${found.isMore ? '+' : ''}`
  const toggle = <Name extends keyof WireFilter>(name: Name, value: WireFilter[Name]) =>
    onFilter({ ...filter, [name]: filter[name] === value ? null : value })
  const sourceCount = ({ source, items }: WireFacets['sources'][number]) =>
    counted(
      items,
      found?.sources.find((one) => one.sourceId === source.id),
    )
  const isShown = (on: boolean, count: string) => on || count !== '0'
  return (
    <nav className="wire-facets" aria-label="Narrow the wire">
      <Facet
        label="Everything"
        count={facets.total.toLocaleString('en')}
        on={!showsHeld && isWhole(filter)}
        onUse={() => onFilter(wholeWire)}
      />
      <Facet label="Unread" on={filter.only === 'unread'} onUse={() => toggle('only', 'unread')} />
      <Facet
        label="Saved"
        count={String(facets.saved)}
        on={filter.only === 'saved'}
        onUse={() => toggle('only', 'saved')}
      />
      <Facet
        label="Used in stories"
        count={String(facets.used)}
        on={filter.only === 'used'}
        onUse={() => toggle('only', 'used')}
      />
      <Group title="Source">
        <Few of={facets.sources.filter((one) => isShown(one.source.id === filter.sourceId, sourceCount(one)))}>
          {(one) => (
            <Facet
              key={one.source.id}
              label={one.source.name}
              count={sourceCount(one)}
              on={filter.sourceId === one.source.id}
              onUse={() => toggle('sourceId', one.source.id)}
            />
          )}
        </Few>
      </Group>
      <Group title="Signal">
        {facets.signals.map(({ signal, items }) => (
          <Facet
            key={signal}
            label={signalWord(signal)}
            count={counted(
              items,
              found?.signals.find((one) => one.signal === signal),
            )}
            on={filter.signal === signal}
            onUse={() => toggle('signal', signal)}
          />
        ))}
      </Group>
      <Group title="Language">
        {facets.languages
          .filter(({ language }) => language !== null)
          .map(({ language, items }) => (
            <Facet
              key={language}
              label={languageName(language ?? '')}
              count={counted(
                items,
                found?.languages.find((one) => one.language === language),
              )}
              on={filter.language === language}
              onUse={() => toggle('language', language)}
            />
          ))}
      </Group>
      {facets.held.length > 0 && (
        <Group title="Held back">
          <Facet label="Could not be read" count={String(facets.held.length)} on={showsHeld} alarming onUse={onHeld} />
        </Group>
      )}
      <Stack gap={6} mt="md">
        {children}
      </Stack>
    </nav>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

const fewest = 8

/** The first entries of a long group, and the rest when asked for. */
function Few<Entry>({
  of,
  children,
}: {
  readonly of: readonly Entry[]
  readonly children: (entry: Entry) => ReactNode
}) {
  const [all, setAll] = useState(false)
  const rest = of.length - fewest
  return (
    <>
      {(all ? of : of.slice(0, fewest)).map(children)}
      {rest > 0 && (
        <UnstyledButton className="link-button wire-facet-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Fewer' : `${rest} more`}
        </UnstyledButton>
      )}
    </>
  )
}

type FacetProperties = {
  readonly label: string
  readonly count?: string
  readonly on: boolean
  readonly alarming?: true
  readonly onUse: () => void
}

function Facet({ label, count, on, alarming, onUse }: FacetProperties) {
  return (
    <UnstyledButton className="wire-facet" aria-pressed={on} data-alarming={alarming} onClick={onUse}>
      <span>{label}</span> <span>{count}</span>
    </UnstyledButton>
  )
}

function isWhole(filter: WireFilter): boolean {
  return Object.values(filter).every((value) => value === null)
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

/** The ways to bring wire copy in by hand. */
export function BringIn({
  busy,
  onImport,
  onPaste,
}: {
  readonly busy: boolean
  readonly onImport: () => void
  readonly onPaste: () => void
}) {
  return (
    <>
      <Button variant="default" loading={busy} onClick={onImport}>
        Import…
      </Button>
      <Button variant="default" onClick={onPaste}>
        Paste wire copy…
      </Button>
    </>
  )
}
