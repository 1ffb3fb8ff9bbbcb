import type { ClaimStatus } from '../factcheck/claim.ts'
import { footerText } from '../footer/resolve.ts'
import { type BodyNode, isTextBlock, nodesOf } from '../story/body.ts'
import { linksOf } from '../story/links.ts'
import { leavingLines, linesOfNode } from '../story/printed-lines.ts'
import { type DiffParagraph, type DiffRun, diffParagraphs } from '../story/word-diff.ts'
import { type CoveredPart, type CoveredText, changedParts } from './covered-text.ts'

/** A claim whose words or status are not what they were, or that came or went: null where it was not there. */
export type ClaimChange = {
  readonly id: string
  readonly before: ClaimState | null
  readonly after: ClaimState | null
}

/** How a claim stands in one text. Its words are null where they are gone from the text. */
export type ClaimState = { readonly status: ClaimStatus; readonly words: string | null }

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
    body: diffParagraphs(bodyLines(before), bodyLines(after), language),
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

/** All that is signed of a body: its words, and under those of each paragraph where its links lead. */
function bodyLines(covered: CoveredText): string[] {
  const linesOf = (node: BodyNode) => [
    ...linesOfNode(node),
    ...(isTextBlock(node) ? linksOf(node).map(({ words, address }) => `${words} → ${address}`) : []),
  ]
  return [...nodesOf(covered.body)].flatMap(linesOf).filter((text) => text.trim() !== '')
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
    if (earlier?.status === later?.status && earlier?.words === later?.words) return []
    return [{ id, before: stateOf(earlier), after: stateOf(later) }]
  })
}

function stateOf(claim: CoveredText['claims'][number] | undefined): ClaimState | null {
  return claim === undefined ? null : { status: claim.status, words: claim.words }
}
