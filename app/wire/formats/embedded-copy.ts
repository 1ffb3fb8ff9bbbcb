import { readBlocks } from '../markup/blocks.ts'
import { childNamed, type MarkupElement, type MarkupNode, textBelow } from '../markup/markup.ts'
import { readXml } from '../markup/xml.ts'
import type { WireBlock } from '../wire-body.ts'
import type { WireMedia } from '../wire-item.ts'
import { bodyOfCopy } from './copy-body.ts'
import { outermost } from './markup-fields.ts'
import { withFamiliarNames } from './private-markup.ts'

/** The copy an envelope holds, and the NITF document it came as, if it did. */
export type EmbeddedCopy = {
  readonly body: readonly WireBlock[]
  readonly media: readonly WireMedia[]
  readonly nitf: MarkupElement | null
}

const NITF_ROOTS = new Set(['nitf'])
const NITF_CONTENTS = new Set(['body.content'])
const HTML_ROOTS = new Set(['html'])
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
  const contents = outermost(nitf, NITF_CONTENTS).flatMap((content) => content.children)
  const { body, media } = readBlocks(contents)
  if (body.length > 0) return { body, media, nitf }
  const abstracts = outermost(nitf, new Set(['abstract'])).flatMap((abstract) => abstract.children)
  return { body: readBlocks(abstracts).body, media, nitf }
}

function readMarkup(holder: MarkupElement): EmbeddedCopy {
  const nitf = outermost(holder, NITF_ROOTS)[0] ?? (outermost(holder, NITF_CONTENTS).length > 0 ? holder : undefined)
  if (nitf !== undefined) return readNitfBody(nitf)
  const html = outermost(holder, HTML_ROOTS)[0]
  if (html !== undefined) return { ...readBlocks(htmlCopy(html)), nitf: null }
  return { ...readBlocks(withFamiliarNames(holder.children)), nitf: null }
}

/** What the body of a page holds, without a header that repeats the headline and lines the envelope gives. */
function htmlCopy(html: MarkupElement): readonly MarkupNode[] {
  const children = childNamed(html, 'body')?.children ?? html.children
  return children.filter((child) => child.kind === 'text' || child.name !== 'header' || !childNamed(child, 'h1'))
}

function readText(text: string): EmbeddedCopy {
  if (/^\s*<(?:\?xml|nitf)[\s>]/u.test(text)) {
    const { root } = readXml(text)
    if (root !== null) return readMarkup({ ...root, children: [root] })
  }
  return { ...bodyOfCopy(text), nitf: null }
}
