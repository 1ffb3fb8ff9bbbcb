import { refuse } from '../../problem.ts'
import type { Inline } from '../body.ts'
import { type Dropped, droppedWords } from './dropped.ts'
import { isClearlyMarkdown, readMarkdownCopy } from './markdown-copy.ts'
import { readPlainCopy } from './plain-copy.ts'
import { type ReadCopy, readHtmlCopy } from './read-copy.ts'

/** What a clipboard or something dragged offers: each empty where it has none. */
export type Offered = { readonly html: string; readonly text: string }

/** What was offered as copy, and whether plain text was taken for Markdown. */
export type ReadClipboard = ReadCopy & { readonly isMarkdown: boolean }

/** The most characters that are pasted at once: several hundred pages as Word writes them. */
const longest = 12_000_000

/**
 * What is pasted or dropped as copy: its HTML where that holds words, else its plain text, which is read as Markdown where
 * it clearly is. Refuses what would hold the window up (`paste-too-large`) and what has nothing for a story
 * (`paste-empty`).
 */
export function readClipboard({ html, text }: Offered): ReadClipboard {
  if (Math.max(html.length, text.length) > longest)
    refuse('paste-too-large', 'This is too much to paste at once.', 'Save it as a document and import that.')
  const copy = html.trim() === '' ? null : readHtmlCopy(html)
  if (copy !== null && copy.blocks.length > 0) return { ...withEdges(copy, text), isMarkdown: false }
  if (text.trim() === '') return refuseEmpty(copy?.dropped ?? [])
  const isMarkdown = isClearlyMarkdown(text)
  return { ...(isMarkdown ? readMarkdownCopy(text) : withEdges(readPlainCopy(text), text)), isMarkdown }
}

/** Words from the middle of a line keep the space at their ends, so that they do not run into those beside them. */
function withEdges(copy: ReadCopy, text: string): ReadCopy {
  const [only, ...others] = copy.blocks
  if (only?.type !== 'paragraph' || others.length > 0) return copy
  const space: Inline = { type: 'text', text: ' ' }
  const before = /^[ \u00a0]+\S/u.test(text) ? [space] : []
  const after = /\S[ \u00a0]$/u.test(text) ? [space] : []
  return { ...copy, blocks: [{ ...only, content: [...before, ...(only.content ?? []), ...after] }] }
}

function refuseEmpty(dropped: readonly Dropped[]): never {
  const what = dropped.length === 0 ? '' : `: ${droppedWords(dropped)}`
  return refuse(
    'paste-empty',
    `Nothing of this can stand in a story${what}.`,
    'A picture is put into a story from its file.',
  )
}
