import { addAll } from '../../wire/markup/add-all.ts'
import { splitAtBlankLines } from '../../wire/markup/inline-run.ts'
import type { Inline } from '../body.ts'
import type { Draft, EntryDraft } from './draft.ts'
import type { DropCount } from './dropped.ts'
import { inlineOf, type LookPiece } from './inline-pieces.ts'

/** The drafts of one container so far and the copy since the last of them. */
export type Flow = {
  readonly drafts: Draft[]
  pieces: LookPiece[]
  growing: Growing | null
  readonly dropped: DropCount
}

/** The last draft, where Word may write more of it as further paragraphs. */
type Growing = { readonly draft: Draft; readonly content: Draft[] }

/** A container in which nothing was met yet. */
export function emptyFlow(dropped: DropCount): Flow {
  return { drafts: [], pieces: [], growing: null, dropped }
}

/** Adds an item of a list, if it holds anything. */
export function addItem(flow: Flow, entry: EntryDraft): void {
  if (entry.content.length > 0) addGrowing(flow, [...entry.content], (content) => ({ ...entry, content }))
}

/** Word’s further paragraphs of an item follow it without a number of their own. */
export function addToItem(flow: Flow, more: readonly Draft[]): void {
  addAll(grows(flow, 'entry') ?? flow.drafts, more)
}

/** Word writes each paragraph of a quotation alone. */
export function addToQuote(flow: Flow, more: readonly Draft[]): void {
  const content = grows(flow, 'quote')
  if (content !== null) addAll(content, more)
  else if (more.length > 0) addGrowing(flow, [...more], (grown) => ({ type: 'quote', content: grown }))
}

function addGrowing(flow: Flow, content: Draft[], draftOf: (content: Draft[]) => Draft): void {
  const draft = draftOf(content)
  flow.drafts.push(draft)
  flow.growing = { draft, content }
}

/** The content of the last draft, where it is of the type and can grow. */
function grows({ drafts, growing }: Flow, type: Draft['type']): Draft[] | null {
  return growing !== null && growing.draft === drafts.at(-1) && growing.draft.type === type ? growing.content : null
}

/** Ends the copy since the last draft: one paragraph, or several where it has blank lines. */
export function flush(flow: Flow): void {
  for (const part of splitAtBlankLines(flow.pieces)) {
    const content = inlineOf(part)
    if (content.length > 0) flow.drafts.push(paragraphOf(content))
  }
  flow.pieces = []
}

/** A paragraph of the content. */
export function paragraphOf(content: readonly Inline[]): Draft {
  return { type: 'paragraph', content }
}
