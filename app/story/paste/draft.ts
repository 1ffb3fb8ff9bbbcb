import type { Inline } from '../body.ts'

/**
 * Copy on its way into a story: like blocks, but list items still stand one after the other with their levels, as
 * clipboards write them, and headings still have the level their source gave them, 0 for a title.
 */
export type Draft =
  | { readonly type: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly type: 'heading'; readonly level: number; readonly content: readonly Inline[] }
  | { readonly type: 'quote'; readonly content: readonly Draft[] }
  | { readonly type: 'pullQuote'; readonly content: readonly Inline[] }
  | EntryDraft
  | { readonly type: 'table'; readonly rows: readonly (readonly CellDraft[])[] }
  | { readonly type: 'rule' }

/** One item of a list. `start` is its number where the source says one, else it goes on counting. */
export type EntryDraft = {
  readonly type: 'entry'
  /** From 1; deeper items belong to the item before them. */
  readonly level: number
  readonly ordered: boolean
  readonly start: number | null
  readonly content: readonly Draft[]
}

/** One cell of a table with how many columns and rows it covers, each at least 1. */
export type CellDraft = {
  readonly isHead: boolean
  readonly columns: number
  readonly rows: number
  readonly content: readonly Draft[]
}
