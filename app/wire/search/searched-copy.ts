import { textOfInlines, type WireBlock } from '../wire-body.ts'
import type { WireItem } from '../wire-item.ts'
import { facetTokens, type ItemFacets } from './facets.ts'
import { textForIndex } from './tokens.ts'

/** The fields of an item that are searched, each as the index is given it. */
export type SearchedCopy = {
  readonly headline: string
  readonly slugline: string
  readonly byline: string
  readonly keywords: string
  readonly body: string
  readonly facets: string
}

/** The text fields, in the order the index holds them. */
export const searchedFields = ['headline', 'slugline', 'byline', 'keywords', 'body'] as const

/** What the index is given for an item. */
export function searchedCopy(item: WireItem, facets: ItemFacets): SearchedCopy {
  return {
    headline: textForIndex(item.headline ?? ''),
    slugline: textForIndex(item.slugline ?? ''),
    byline: textForIndex(item.byline ?? ''),
    keywords: textForIndex(item.keywords.join('\n')),
    body: textForIndex(textOfBlocks(item.body)),
    facets: facetTokens(facets).join(' '),
  }
}

/** All words of a body, subheads, lists, tables and quotes included, a line a block. */
export function textOfBlocks(blocks: readonly WireBlock[]): string {
  return blocks.map(textOfBlock).join('\n')
}

function textOfBlock(block: WireBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return textOfInlines(block.content)
    case 'quote':
      return textOfBlocks(block.content)
    case 'list':
      return block.items.map(textOfBlocks).join('\n')
    case 'table':
      return [block.caption ?? '', ...block.rows.map((row) => row.cells.join('\n'))].join('\n')
  }
}
