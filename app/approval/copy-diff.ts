import type { ClaimStatus } from '../factcheck/claim.ts'
import { footerText } from '../footer/resolve.ts'
import { textBlocks, textOfBlock } from '../story/body.ts'
import { type DiffParagraph, type DiffRun, diffParagraphs, diffWords } from '../story/word-diff.ts'
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
  const line = (part: 'headline' | 'dek' | 'byline' | 'dateline') => diffWords(before[part], after[part], language)
  return {
    changed: changedParts(before, after),
    headline: line('headline'),
    dek: line('dek'),
    byline: line('byline'),
    dateline: line('dateline'),
    language: diffWords(before.language, after.language, 'en'),
    body: diffParagraphs(paragraphsOf(before), paragraphsOf(after), language),
    footer: diffWords(footerText(before.footer ?? []), footerText(after.footer ?? []), language),
    claims: changedClaims(before, after),
  }
}

/** The words of the body, a line for each paragraph and subhead. */
export function paragraphsOf(covered: CoveredText): string[] {
  return [...textBlocks(covered.body)].map(textOfBlock).filter((text) => text.trim() !== '')
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
