import type { ImportOutcome } from '../../app/ipc/wire-views.ts'

/** What came of bringing files in, as one sentence; nothing when nothing was chosen. */
export function importSummary(outcomes: readonly ImportOutcome[]): string {
  if (outcomes.length === 0) return ''
  const count = (kind: ImportOutcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length
  const parts = [
    `${count('imported')} brought in`,
    count('known') > 0 ? `${count('known')} known already` : null,
    count('conflict') > 0 ? `${count('conflict')} kept beside another of the same version` : null,
    count('held') > 0 ? `${count('held')} could not be read` : null,
  ]
  return `${parts.filter((part) => part !== null).join(', ')}.`
}
