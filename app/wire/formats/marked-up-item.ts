import { hashText } from '../../hash.ts'
import { countWords } from '../../story/word-count.ts'
import { languageOf } from '../language.ts'
import { normalisedText } from '../plain-text.ts'
import { bodyLines, paragraphsOf } from '../wire-body.ts'
import type { WireItem, WireProblem } from '../wire-item.ts'
import { languageTag } from './finish-item.ts'
import { othersOf } from './superseded.ts'

/** So many characters tell the language; more would only take time. */
const ENOUGH_TO_TELL = 2_000

/** What a marked-up file says of an item; what it may leave open is null. */
export type GivenItem = Omit<WireItem, 'guid' | 'address' | 'paragraphs' | 'appeal'> & { readonly guid: string | null }

/**
 * Completes an item: an id from its content where the file gives none, the language of its words where none is stated,
 * and their number. Null where the file says nothing at all.
 */
export function completeItem(given: GivenItem): WireItem | null {
  const paragraphs = paragraphsOf(given.body)
  const words = bodyLines(given.body).join('\n')
  const content = [given.slugline, given.headline, given.dateline, given.byline, words]
  const references = given.media.map((one) => one.reference ?? one.caption ?? '')
  const said = normalisedText([...content, ...references].filter((part) => part !== null && part !== '').join('\n'))
  if (given.guid === null && said === '') return null
  const language = languageTag(given.language) ?? languageOf(said.slice(0, ENOUGH_TO_TELL))
  return {
    ...given,
    guid: given.guid ?? `sha256:${hashText(said)}`,
    supersedes: othersOf(given.guid, given.supersedes),
    address: null,
    language,
    wordCount: given.wordCount ?? countWords(paragraphs.join('\n'), language),
    paragraphs,
    appeal: [],
  }
}

/** The problem of a file of a known format that holds nothing to make an item of. */
export function noItem(line: number | null): WireProblem {
  return {
    code: 'no-item',
    message: 'The file is of a known format but holds no story. Ask the sender what it was meant to bring.',
    line,
  }
}
