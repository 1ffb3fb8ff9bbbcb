import { type MarkupElement, textBelow } from '../../wire/markup/markup.ts'
import type { DropCount } from './dropped.ts'
import { type ElementStyle, hasMeantLook } from './element-style.ts'
import type { Look } from './inline-pieces.ts'
import { keptLink } from './look-of-element.ts'

/** Word and web pages mark what an editor took out; it is not part of the copy. */
export function isDeletion({ name, attributes }: MarkupElement): boolean {
  return name === 'del' || /\bmsoDel\b/u.test(attributes.class ?? '')
}

/** Counts what an element itself loses while its words are kept: a link, a look, a claim’s mark, a tracked insertion. */
export function countLosses(element: MarkupElement, style: ElementStyle, dropped: DropCount, outside: Look): void {
  const { name, attributes, children } = element
  const holdsWords = children.some((child) => child.kind === 'text' && child.text.trim() !== '')
  if (name === 'ins' || /\bmsoIns\b/u.test(attributes.class ?? '')) {
    if (textBelow(element).trim() !== '') dropped.add('change')
  }
  if (attributes['data-claim-id'] !== undefined) dropped.add('claim')
  const href = attributes.href?.trim() ?? ''
  const leadsElsewhere = name === 'a' && href !== '' && !isWithin(href)
  if (leadsElsewhere && keptLink(href) === null && textBelow(element).trim() !== '') dropped.add('link')
  if (holdsWords && outside.link === null && name !== 'a' && hasMeantLook(element, style)) dropped.add('look')
}

/** Whether a link leads to another place of the same text, as those of footnotes and contents do. */
function isWithin(href: string): boolean {
  return href.startsWith('#') || /#_?(?:ftn|edn|toc|footnote|endnote)/iu.test(href)
}
