import type { MarkupElement } from '../../wire/markup/markup.ts'

/** The declarations of one `style` attribute: property in lower case to value in lower case. */
export type ElementStyle = ReadonlyMap<string, string>

/** As much of a style attribute as anybody writes by hand or program; the rest of a longer one is not read. */
const longestStyle = 8192

/**
 * The declarations of an element's own `style` attribute (CSS Style Attributes, section 3), those of Word (`mso-...`)
 * included; the last of a name counts. Values with semicolons inside quotation marks are cut there, which no property
 * that is asked for has.
 */
export function styleOf({ attributes }: MarkupElement): ElementStyle {
  const style = new Map<string, string>()
  for (const declaration of (attributes.style ?? '').slice(0, longestStyle).split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 0) continue
    const value = declaration.slice(colon + 1).replace(/!important/iu, '')
    style.set(declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase())
  }
  return style
}

/** Whether a page or a word processor shows none of this element. */
export function isHidden(element: MarkupElement, style: ElementStyle): boolean {
  return (
    element.attributes.hidden !== undefined ||
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide') === 'all'
  )
}

/**
 * Whether an element gives its words a look a story cannot have and somebody may have meant something by: a colour that
 * is no grey, underlining, striking out, centring. Fonts, sizes, margins and greys come with every payload and are
 * nothing.
 */
export function hasMeantLook(element: MarkupElement, style: ElementStyle): boolean {
  if (['u', 's', 'strike', 'mark', 'center'].includes(element.name)) return true
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`
  if (/underline|line-through/u.test(line)) return true
  if (['center', 'right'].includes(style.get('text-align') ?? element.attributes.align?.toLowerCase() ?? ''))
    return true
  const colours = [
    style.get('color'),
    style.get('background-color'),
    style.get('background'),
    style.get('mso-highlight'),
  ]
  return [...colours, element.name === 'font' ? element.attributes.color?.toLowerCase() : undefined].some(isColour)
}

const greyWords = new Set(
  'black white gray grey silver windowtext window auto inherit initial transparent none currentcolor'.split(' '),
)

/** Whether a value names a colour that is no grey: a name, `#rgb`, `#rrggbb` or `rgb()`. */
function isColour(value: string | undefined): boolean {
  if (value === undefined) return false
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/u.exec(value)?.[1]
  if (hex !== undefined) {
    const size = hex.length / 3
    return new Set([hex.slice(0, size), hex.slice(size, 2 * size), hex.slice(2 * size)]).size > 1
  }
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/u.exec(value)
  if (parts !== null) return new Set(parts.slice(1)).size > 1
  return /^[a-z]+$/u.test(value) && !greyWords.has(value)
}
