import type { ClaimStatus } from '../factcheck/claim.ts'
import { footerText } from '../footer/resolve.ts'
import { leavingLines } from '../story/printed-lines.ts'
import { type DiffParagraph, type DiffRun, diffParagraphs } from '../story/word-diff.ts'
import { type CoveredPart, type CoveredText, changedParts } from './covered-text.ts'

/** A claim whose status is not what it was, or that came or went: null for what it was not there. */
export type ClaimChange = {
  readonly id: string
  readonly words: string
  readonly before: ClaimStatus | null
  readonly after: ClaimStatus | null
}

/** Two covered texts laid over each other, in the order a proof shows them. */
export type CopyDiff = {
  readonly changed: readonly CoveredPart[]
  readonly headline: readonly DiffRun[]
  readonly dek: readonly DiffRun[]
  readonly byline: readonly DiffRun[]
  readonly dateline: readonly DiffRun[]
  readonly language: readonly DiffRun[]
  readonly body: readonly DiffParagraph[]
  readonly footer: readonly DiffRun[]
  readonly claims: readonly ClaimChange[]
}

/** What changed between two covered texts, word by word, divided as the later text's language divides words. */
export function diffCopy(before: CoveredText, after: CoveredText): CopyDiff {
  const { language } = after
  const line = (part: 'headline' | 'dek' | 'byline' | 'dateline') => diffLine(before[part], after[part], language)
  return {
    changed: changedParts(before, after),
    headline: line('headline'),
    dek: line('dek'),
    byline: line('byline'),
    dateline: line('dateline'),
    language: diffLine(before.language, after.language, 'en'),
    body: diffParagraphs(paragraphsOf(before), paragraphsOf(after), language),
    footer: diffLine(footerText(before.footer ?? []), footerText(after.footer ?? []), language),
    claims: changedClaims(before, after),
  }
}

/** How much of the newer text stands in the older one too, from 0 to 1, counted in letters and digits. */
export function shareKept(paragraphs: readonly DiffParagraph[]): number {
  const letters = (kind: DiffRun['kind']) =>
    paragraphs
      .flatMap(({ runs }) => runs.filter((run) => run.kind === kind))
      .reduce((sum, run) => sum + (run.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0)
  const kept = letters('same')
  const all = kept + letters('added')
  return all === 0 ? 0 : kept / all
}

/** The words of the body, a line for each paragraph, subhead, embed, and what stands with a picture. */
export function paragraphsOf(covered: CoveredText): string[] {
  return leavingLines(covered.body).filter((text) => text.trim() !== '')
}

function diffLine(before: string, after: string, language: string): DiffRun[] {
  return diffParagraphs([before], [after], language)
    .flatMap(({ runs }) => runs)
    .filter((run) => run.text !== '')
}

function changedClaims(before: CoveredText, after: CoveredText): ClaimChange[] {
  const was = new Map(before.claims.map((claim) => [claim.id, claim]))
  const is = new Map(after.claims.map((claim) => [claim.id, claim]))
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id) => {
    const [earlier, later] = [was.get(id), is.get(id)]
    if (earlier?.status === later?.status) return []
    const words = later?.words ?? earlier?.words ?? ''
    return [{ id, words, before: earlier?.status ?? null, after: later?.status ?? null }]
  })
}
