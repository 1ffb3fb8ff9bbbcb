import type { ClaimKind } from './claim.ts'

/** What a claim most likely states, to begin with; a person can say otherwise. */
export function guessKind(words: string): ClaimKind {
  if (/["“”„«»「」『』]/.test(words)) return 'quote'
  if (/\b(1[0-9]|20)\d\d\b|\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|[月日年]/.test(words)) return 'date'
  if (/\d|percent|per cent|%/.test(words)) return 'number'
  if (/\b(largest|smallest|first|last|most|least|more than|fewer|biggest|highest|lowest)\b/i.test(words))
    return 'comparison'
  if (/^(\p{Lu}[\p{L}’'-]+\s?){2,}$/u.test(words)) return 'name'
  return 'fact'
}
