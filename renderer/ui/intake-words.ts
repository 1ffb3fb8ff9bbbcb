import type { IntakeRow } from '../../app/ipc/intake-views.ts'
import { ago } from './ago.ts'

/** The ways in for wire copy in one line for the foot of the window, or null when there are none. */
export function intakeWords(rows: readonly IntakeRow[], now: number): string | null {
  if (rows.length === 0) return null
  const running = rows.filter(({ condition }) => condition.kind !== 'paused')
  const folders = running.filter(({ intake }) => intake.kind === 'folder').length
  const feeds = running.length - folders
  const counts = [count(folders, 'folder'), count(feeds, 'feed')].filter((one) => one !== null)
  const trouble = rows.filter(({ condition }) => condition.kind === 'trouble').length
  const offline = rows.filter(({ condition }) => condition.kind === 'offline').length
  const last = rows
    .flatMap(({ lastItemAt }) => lastItemAt ?? [])
    .sort()
    .at(-1)
  const parts = [
    counts.length === 0 ? 'Wire copy is paused' : `Watching ${counts.join(', ')}`,
    trouble > 0 ? `${trouble} ${trouble === 1 ? 'needs' : 'need'} attention` : null,
    offline > 0 ? `${count(offline, 'feed')} offline` : null,
    last === undefined ? null : `last item ${ago(last, now)}`,
  ]
  return `${trouble > 0 ? '▲' : '●'} ${parts.filter((part) => part !== null).join(' · ')}`
}

function count(number: number, what: string): string | null {
  if (number === 0) return null
  return `${number} ${what}${number === 1 ? '' : 's'}`
}
