import { Button, Select } from '@mantine/core'
import type { VersionRow } from '../../../app/story/version.ts'
import { useMoments } from '../../ui/moments.ts'
import type { PastShown } from './past-view.tsx'
import { occasionShown, reasonWords } from './version-words.ts'

type Properties = {
  readonly version: VersionRow
  readonly names: Readonly<Record<string, string>>
  readonly isChosen: boolean
  readonly others: readonly VersionRow[]
  readonly onChoose: () => void
  readonly onShow: (shown: PastShown) => void
  /** Null where this person may not. */
  readonly onName: (() => void) | null
  readonly onRestore: (() => void) | null
}

/** A version in the list: why it is kept, by whom and when; once chosen, all its occasions and what can be done with it. */
export function VersionEntry({ version, names, isChosen, others, onChoose, onShow, onName, onRestore }: Properties) {
  const moments = useMoments()
  const shown = occasionShown(version)
  const nameOf = (by: string | null) => (by === null ? 'The desk' : (names[by] ?? 'Somebody'))
  if (shown === undefined) return null
  const { number, words, occasions } = version
  return (
    <div className="version-entry" data-chosen={isChosen}>
      <button type="button" className="version-line" aria-expanded={isChosen} onClick={onChoose}>
        <span className="version-number">v{number}</span>
        <span className="version-why">
          {reasonWords(shown.why)}
          <span className="sub">
            {nameOf(shown.by)} · {moments.short(shown.at)} · {words.toLocaleString('en')} words
          </span>
        </span>
      </button>
      {isChosen && (
        <div className="version-actions">
          {occasions.length > 1 && (
            <ul className="sub" aria-label="Why it is kept">
              {occasions.map(({ at, by, why }) => (
                <li key={`${at} ${why.kind} ${reasonWords(why)}`}>
                  {reasonWords(why)}, {nameOf(by)}, {moments.full(at)}
                </li>
              ))}
            </ul>
          )}
          <Button size="xs" onClick={() => onShow({ kind: 'compare', older: number, newer: null })}>
            Compare with now
          </Button>
          {onRestore !== null && (
            <Button size="xs" variant="default" onClick={onRestore}>
              Restore…
            </Button>
          )}
          {onName !== null && (
            <Button size="xs" variant="default" onClick={onName}>
              Name…
            </Button>
          )}
          {others.length > 1 && <CompareWith number={number} others={others} onShow={onShow} />}
        </div>
      )}
    </div>
  )
}

function CompareWith({ number, others, onShow }: Pick<Properties, 'others' | 'onShow'> & { readonly number: number }) {
  const choices = others
    .filter((other) => other.number !== number)
    .map((other) => {
      const occasion = occasionShown(other)
      return {
        value: String(other.number),
        label: `v${other.number}${occasion === undefined ? '' : ` ${reasonWords(occasion.why)}`}`,
      }
    })
  const compare = (chosen: string | null) => {
    const other = Number(chosen)
    if (chosen !== null) onShow({ kind: 'compare', older: Math.min(number, other), newer: Math.max(number, other) })
  }
  return (
    <Select
      size="xs"
      w="100%"
      aria-label={`Compare version ${number} with`}
      placeholder="Compare with another version…"
      data={choices}
      value={null}
      limit={200}
      searchable
      onChange={compare}
    />
  )
}
