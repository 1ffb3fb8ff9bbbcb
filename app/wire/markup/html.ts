import type { DefaultTreeAdapterTypes } from 'parse5'
import { Parser, Token } from 'parse5'
import { kindOf } from './element-kinds.ts'
import type { MarkupNode } from './markup.ts'

type TreeTypes = DefaultTreeAdapterTypes.DefaultTreeAdapterMap

const DEEPEST = 200
const MOST_FORMATTING = 40
const MOST_ELEMENTS = 200_000
/** Their content is no markup, so the parser must always see where they begin and end. */
const RAW = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext'])
/** What the algorithm opens again in every block that follows. */
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))
/** Not copy themselves, but they say something of a page, or where a film is. */
const KEPT = new Set(['head', 'meta', 'link', 'base', 'source'])

/**
 * parse5’s own parser with limits, so that hostile markup neither nests without end nor multiplies: the algorithm of
 * the standard opens formatting again in every block. Beyond a limit a tag is read as a space; no word is lost.
 */
class BoundedParser extends Parser<TreeTypes> {
  private weight = 0

  override onStartTag(token: Token.TagToken): void {
    this.weight += 1 + this.formatting()
    if (RAW.has(token.tagName) || !this.isFull(token.tagName)) super.onStartTag(token)
    else this.readAsSpace()
  }

  override onEndTag(token: Token.TagToken): void {
    this.weight += this.formatting()
    if (RAW.has(token.tagName) || this.weight < MOST_ELEMENTS) super.onEndTag(token)
    else this.readAsSpace()
  }

  private isFull(tagName: string): boolean {
    if (this.weight >= MOST_ELEMENTS || this.openElements.stackTop >= DEEPEST) return true
    return FORMATTING.has(tagName) && this.formatting() >= MOST_FORMATTING
  }

  /** How many formatting elements the next block may open again, counted as far as the limit. */
  private formatting(): number {
    let count = 0
    for (let entry = this.activeFormattingElements.newest; entry !== null && count < MOST_FORMATTING; ) {
      count += 1
      entry = entry.older
    }
    return count
  }

  private readAsSpace(): void {
    this.onWhitespaceCharacter({ type: Token.TokenType.WHITESPACE_CHARACTER, chars: ' ', location: null })
  }
}

/**
 * HTML as a tree of parse5, at most about 250 levels deep and 200,000 elements large; a whole document where the text
 * has its parts, else a fragment of a body (HTML Living Standard, 13.2 and 13.4).
 */
export function parseHtml(text: string): DefaultTreeAdapterTypes.Document | DefaultTreeAdapterTypes.DocumentFragment {
  const options = { scriptingEnabled: false }
  if (/<(?:!doctype\s+html|html|head|body|title|meta)[\s>]/iu.test(text)) {
    return BoundedParser.parse<TreeTypes>(text, options)
  }
  const parser = BoundedParser.getFragmentParser<TreeTypes>(null, options)
  parser.tokenizer.write(text, true)
  return parser.getFragment()
}

/**
 * HTML as plain markup, a document or a fragment, however broken (HTML Living Standard, 13.2). Names are in lower
 * case; scripts, styles, templates, frames, objects, form controls and comments are gone. Never throws, and takes time
 * and memory in proportion to the text.
 */
export function readHtml(text: string): MarkupNode[] {
  return parseHtml(text).childNodes.flatMap(nodeOf)
}

function nodeOf(node: DefaultTreeAdapterTypes.ChildNode): MarkupNode[] {
  if ('value' in node) return [{ kind: 'text', text: node.value }]
  if (!('tagName' in node)) return []
  const name = node.tagName.toLowerCase()
  if (kindOf(name) === 'dropped' && !KEPT.has(name)) return []
  const attributes = Object.fromEntries(node.attrs.map((attribute) => [attribute.name, attribute.value]))
  return [{ kind: 'element', name, attributes, children: node.childNodes.flatMap(nodeOf), line: null }]
}
