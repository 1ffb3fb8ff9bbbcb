import { type ElementKind, kindOf } from '../../wire/markup/element-kinds.ts'
import { elementsBelow, type MarkupElement } from '../../wire/markup/markup.ts'
import type { DroppedKind } from './dropped.ts'
import type { ElementStyle } from './element-style.ts'

/** What an element is to a story: copy of some kind, nothing at all, or something that is dropped and counted. */
export type PasteKind =
  | { readonly kind: 'copy'; readonly as: Exclude<ElementKind, 'dropped' | 'media'> | 'pull-quote' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'dropped'; readonly code: DroppedKind }

const dropped: ReadonlyMap<string, DroppedKind> = new Map<string, DroppedKind>([
  ['script', 'script'],
  ['svg', 'picture'],
  ['canvas', 'picture'],
  ['img', 'picture'],
  ['image', 'picture'],
  ['amp-img', 'picture'],
  ['media', 'picture'],
  ['video', 'recording'],
  ['audio', 'recording'],
  ['amp-video', 'recording'],
  ['amp-audio', 'recording'],
  ['iframe', 'embed'],
  ['frame', 'embed'],
  ['frameset', 'embed'],
  ['object', 'embed'],
  ['embed', 'embed'],
  ['applet', 'embed'],
  ['input', 'form'],
  ['select', 'form'],
  ['textarea', 'form'],
  ['button', 'form'],
  ['nav', 'menu'],
  ['aside', 'menu'],
])

/** Parts of Word’s clipboard that hold no copy of the story, by their class or `mso-element` (none of it standardised). */
const wordApart = /^(?:comment-list|comment|footnote-separator|footnote-continuation-separator)$/u
const wordComment = /\bMsoCommentReference\b|\bmsocomanchor\b/iu

/** The kind of an element. A `noscript` shows nothing, for pages put their trackers there. */
export function pasteKindOf(element: MarkupElement, style: ElementStyle): PasteKind {
  const { name, attributes } = element
  const classes = attributes.class ?? ''
  if (wordComment.test(classes)) return { kind: 'dropped', code: 'comment' }
  if (wordApart.test(style.get('mso-element') ?? '')) return { kind: 'nothing' }
  if (/\bpull-?quote\b|\bMsoIntenseQuote\b/iu.test(classes)) return { kind: 'copy', as: 'pull-quote' }
  if (attributes.role === 'navigation') return { kind: 'dropped', code: 'menu' }
  const code = dropped.get(name)
  if (code !== undefined) return isDot(element) ? { kind: 'nothing' } : { kind: 'dropped', code }
  const kind = name === 'noscript' ? 'dropped' : kindOf(name)
  return kind === 'dropped' || kind === 'media' ? { kind: 'nothing' } : { kind: 'copy', as: kind }
}

/** The pictures and the like in a figure that holds nothing else but their caption, or null for one with copy. */
export function lostInFigure(figure: MarkupElement): DroppedKind[] | null {
  const below = [...elementsBelow(figure)]
  if (below.some(({ name }) => ['table', 'list', 'quote', 'preformatted'].includes(kindOf(name)))) return null
  const lost = below.flatMap(({ name }) => {
    const code = dropped.get(name)
    return code === 'picture' || code === 'recording' || code === 'embed' ? [code] : []
  })
  return lost.length === 0 ? null : lost
}

/** The level of a heading: h1 to h6, Word’s outline level, 0 for Word’s title. Null for what is no heading. */
export function headingLevelOf({ name, attributes }: MarkupElement, style: ElementStyle): number | null {
  if (/\bMsoTitle\b/u.test(attributes.class ?? '')) return 0
  const named = /^h[1-6]$/u.test(name) ? name.slice(1) : undefined
  const outline = /^[1-6]$/u.exec(style.get('mso-outline-level') ?? '')?.[0]
  const level = named ?? (name === 'p' ? outline : undefined)
  return level === undefined ? (kindOf(name) === 'heading' ? 1 : null) : Number(level)
}

/** A picture of one dot counts readers and shows nothing. */
function isDot({ name, attributes }: MarkupElement): boolean {
  const isSmall = (size: string | undefined) => size !== undefined && /^[01](?:px)?$/u.test(size.trim())
  return name === 'img' && (isSmall(attributes.width) || isSmall(attributes.height))
}
