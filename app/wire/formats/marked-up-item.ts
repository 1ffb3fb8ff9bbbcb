import { hashText } from '../../hash.ts'
import { languageOf } from '../language.ts'
import { normalisedText } from '../plain-text.ts'
import { countWords } from '../sentences.ts'
import { paragraphsOf, textOfInlines, type WireBlock } from '../wire-body.ts'
import type { WireItem, WireProblem } from '../wire-item.ts'
import { languageTag } from './markup-fields.ts'

/** What a marked-up file says of an item; what it may leave open is null. */
export type GivenItem = Omit<WireItem, 'guid' | 'paragraphs' | 'appeal'> & { readonly guid: string | null }

/** Items in the order of their file, and what was odd about it. */
export type ReadItems = { readonly items: readonly WireItem[]; readonly problems: readonly WireProblem[] }

/**
 * Completes an item: an id from its content where the file gives none, the language of its words where none is stated,
 * and their number. Null where the file says nothing at all.
 */
export function completeItem(given: GivenItem): WireItem | null {
  const paragraphs = paragraphsOf(given.body)
  const words = given.body.map(wordsOf).join('\n')
  const content = [given.slugline, given.headline, given.dateline, given.byline, words]
  const references = given.media.map((one) => one.reference ?? one.caption ?? '')
  const said = normalisedText([...content, ...references].filter((part) => part !== null && part !== '').join('\n'))
  if (given.guid === null && said === '') return null
  const language = languageTag(given.language) ?? languageOf([given.headline ?? '', words].join('\n'))
  return {
    ...given,
    guid: given.guid ?? `sha256:${hashText(said)}`,
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

/** The words of a block as plain text, one line for each part of it. */
export function wordsOf(block: WireBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return textOfInlines(block.content)
    case 'quote':
      return block.content.map(wordsOf).join('\n')
    case 'list':
      return block.items.flat().map(wordsOf).join('\n')
    case 'table':
      return [block.caption ?? '', ...block.rows.map((row) => row.cells.join('\t'))].join('\n')
  }
}
