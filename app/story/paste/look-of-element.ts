import type { MarkupElement } from '../../wire/markup/markup.ts'
import { safeLink } from '../../wire/markup/safe-address.ts'
import type { ElementStyle } from './element-style.ts'
import type { Look } from './inline-pieces.ts'

/** The address a link in a story may have: https or mailto, absolute; null for any other. */
export function keptLink(address: string | undefined): string | null {
  const safe = safeLink(address)
  return safe !== null && /^(?:https|mailto):/iu.test(safe) ? safe : null
}

/** How words inside an element look, by its name and then by its style: Google Docs says bold and plain by style alone. */
export function lookInside(element: MarkupElement, style: ElementStyle, outside: Look): Look {
  const named = lookOfName(element, outside)
  return {
    ...named,
    bold: boldOf(style.get('font-weight')) ?? named.bold,
    italic: italicOf(style.get('font-style')) ?? named.italic,
    script: scriptOf(style.get('vertical-align')) ?? named.script,
  }
}

function lookOfName({ name, attributes }: MarkupElement, look: Look): Look {
  switch (name) {
    case 'b':
    case 'strong':
      return { ...look, bold: true }
    case 'i':
    case 'em':
    case 'cite':
    case 'dfn':
    case 'var':
      return { ...look, italic: true }
    case 'sub':
      return { ...look, script: 'subscript' }
    case 'sup':
      return { ...look, script: 'superscript' }
    case 'a':
      return attributes.href === undefined ? look : { ...look, link: keptLink(attributes.href) }
    default:
      return look
  }
}

function boldOf(weight: string | undefined): boolean | null {
  if (weight === 'bold' || weight === 'bolder') return true
  if (weight === 'normal' || weight === 'lighter') return false
  const number = Number.parseInt(weight ?? '', 10)
  return Number.isNaN(number) ? null : number >= 600
}

function italicOf(style: string | undefined): boolean | null {
  if (style === undefined) return null
  if (/^(?:italic|oblique)/u.test(style)) return true
  return style === 'normal' ? false : null
}

function scriptOf(align: string | undefined): Look['script'] | null {
  if (align === 'super') return 'superscript'
  if (align === 'sub') return 'subscript'
  return align === 'baseline' ? 'none' : null
}
