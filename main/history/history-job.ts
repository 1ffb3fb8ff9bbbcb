import { diffCopy } from '../../app/approval/copy-diff.ts'
import type { ComparedVersion, VersionComparison } from '../../app/ipc/version-views.ts'
import type { AuthoredParagraph } from '../../app/story/who-wrote.ts'
import { type SignedEdit, whoWrote } from './who-wrote.ts'

/** Work on a story’s past that may take a while, with all it needs. */
export type HistoryJob =
  | { readonly kind: 'compare'; readonly older: ComparedVersion; readonly newer: ComparedVersion }
  | { readonly kind: 'who-wrote'; readonly edits: readonly SignedEdit[] }

/** Does one job: a comparison, or who wrote which words. */
export function doHistoryJob(job: HistoryJob): VersionComparison | readonly AuthoredParagraph[] {
  if (job.kind === 'who-wrote') return whoWrote(job.edits)
  const { older, newer } = job
  return { older, newer, diff: diffCopy(older.covered, newer.covered) }
}
