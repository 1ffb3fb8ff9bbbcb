import { wordHtml } from '../../wire/formats/word-html.ts'
import { DropCount } from '../paste/dropped.ts'
import { pasteTree } from '../paste/paste-tree.ts'
import { type ReadCopy, readMarkupCopy } from '../paste/read-copy.ts'

/** Word’s styles that mean something to a story get the classes Word itself writes on the clipboard. */
const styles = [
  "p[style-name='Title'] => p.MsoTitle:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => p.MsoQuote:fresh",
  "p[style-name='Block Text'] => p.MsoQuote:fresh",
  "p[style-name='Intense Quote'] => p.MsoIntenseQuote:fresh",
]

/**
 * A document of Word (ECMA-376 Part 1, WordprocessingML) as copy, out of a package that was checked; `parts` are its
 * parts of XML. Insertions and deletions are taken as accepted. Footnotes and endnotes become a numbered list at the end,
 * and superscript numbers stay where they were called. Rejects what is no such document.
 */
export async function readWordCopy(bytes: Uint8Array, parts: ReadonlyMap<string, Uint8Array>): Promise<ReadCopy> {
  const html = await wordHtml(bytes, styles)
  const dropped = new DropCount()
  const document = textOf(parts.get('word/document.xml'))
  dropped.add('change', countOf(document, /<w:(?:ins|del)\s/gu))
  dropped.add('comment', countOf(textOf(parts.get('word/comments.xml')), /<w:comment\s/gu))
  dropped.add('contents', countOf(document, /<w:docPartGallery\s+w:val="Table of Contents"/gu))
  return readMarkupCopy(pasteTree(html.replace(/ ?<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/gu, '')), dropped)
}

function textOf(part: Uint8Array | undefined): string {
  return new TextDecoder().decode(part)
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
