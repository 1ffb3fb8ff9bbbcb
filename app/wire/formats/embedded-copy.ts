import { readBlocks } from '../markup/blocks.ts'
import { readHtml } from '../markup/html.ts'
import { childNamed, type MarkupElement, type MarkupNode, textBelow } from '../markup/markup.ts'
import { readXml } from '../markup/xml.ts'
import { blocksOf, joinLines } from '../paragraphs.ts'
import { plainBody, type WireBlock } from '../wire-body.ts'
import type { WireMedia } from '../wire-item.ts'
import { outermost } from './markup-fields.ts'
import { withFamiliarNames } from './private-markup.ts'

/** The copy an envelope holds, and the NITF document it came as, if it did. */
export type EmbeddedCopy = {
  readonly body: readonly WireBlock[]
  readonly media: readonly WireMedia[]
  readonly nitf: MarkupElement | null
}

const NITF_ROOTS = new Set(['nitf'])
const HTML_ROOTS = new Set(['html'])
const MARKUP =
  /<\/?(?:p|br|div|h[1-6]|b|i|u|strong|em|ul|ol|li|table|tr|a|span|img|html|body|block|hl2|blockquote|section|pre)(?:\s[^<>]*)?\/?>/iu

/**
 * Reads the copy inside DataContent (NewsML 1.2), inlineXML or inlineData (NewsML-G2): NITF, XHTML, bare paragraphs, an
 * agency’s own markup, HTML or XML as text (escaped or CDATA), or plain text.
 */
export function readEmbeddedCopy(holder: MarkupElement): EmbeddedCopy {
  const hasElements = holder.children.some((child) => child.kind === 'element')
  return hasElements ? readMarkup(holder) : readText(textBelow(holder))
}

/** The blocks and media of a NITF document: body.content, or the abstract where it has none (NITF 3.6, body). */
export function readNitfBody(nitf: MarkupElement): EmbeddedCopy {
  const contents = outermost(nitf, new Set(['body.content'])).flatMap((content) => content.children)
  const { body, media } = readBlocks(contents)
  if (body.length > 0) return { body, media, nitf }
  const abstracts = outermost(nitf, new Set(['abstract'])).flatMap((abstract) => abstract.children)
  return { body: readBlocks(abstracts).body, media, nitf }
}

function readMarkup(holder: MarkupElement): EmbeddedCopy {
  const nitf = outermost(holder, NITF_ROOTS)[0] ?? (childNamed(holder, 'body.content') ? holder : null)
  if (nitf !== null) return readNitfBody(nitf)
  const html = outermost(holder, HTML_ROOTS)[0]
  if (html !== undefined) return { ...readBlocks(htmlCopy(html)), nitf: null }
  return { ...readBlocks(withFamiliarNames(holder.children)), nitf: null }
}

function htmlCopy(html: MarkupElement): readonly MarkupNode[] {
  return childNamed(html, 'body')?.children ?? html.children
}

function readText(text: string): EmbeddedCopy {
  if (/^\s*<(?:\?xml|nitf)[\s>]/u.test(text)) {
    const { root } = readXml(text)
    if (root !== null) return readMarkup({ ...root, children: [root] })
  }
  if (MARKUP.test(text)) return { ...readBlocks(readHtml(text)), nitf: null }
  return { body: plainBody(blocksOf(text).map(joinLines)), media: [], nitf: null }
}
