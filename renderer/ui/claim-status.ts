import type { ClaimStatus } from '../../app/factcheck/claim.ts'

/** How a status looks: a glyph, a word and a tone, never a colour alone. */
export type StatusLook = {
  readonly glyph: string
  readonly word: string
  readonly tone: 'open' | 'checking' | 'verified' | 'disputed' | 'stale'
}

export const statusLooks: Readonly<Record<ClaimStatus, StatusLook>> = {
  unchecked: { glyph: '○', word: 'Open', tone: 'open' },
  checking: { glyph: '◐', word: 'Checking', tone: 'checking' },
  'needs-source': { glyph: '?', word: 'Needs source', tone: 'open' },
  disputed: { glyph: '✗', word: 'Disputed', tone: 'disputed' },
  incorrect: { glyph: '✗', word: 'Incorrect', tone: 'disputed' },
  verified: { glyph: '✓', word: 'Verified', tone: 'verified' },
  attributed: { glyph: '“', word: 'Attributed', tone: 'verified' },
  'not-checkable': { glyph: '–', word: 'Not checkable', tone: 'verified' },
  stale: { glyph: '↻', word: 'Stale', tone: 'stale' },
  orphaned: { glyph: '∅', word: 'Orphaned', tone: 'disputed' },
}
