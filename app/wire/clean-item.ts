import { splitBodyAppeal } from './body-appeal.ts'
import { withoutControls } from './control-characters.ts'
import { wholeCharacters } from './whole-characters.ts'
import { paragraphsOf } from './wire-body.ts'
import type { WireItem } from './wire-item.ts'

/**
 * An item as it leaves the readers, whatever its format: no control character and no half of a character in any field,
 * the sender's appeal taken off the end of the copy, and the paragraphs those of the body.
 */
export function cleanItem(item: WireItem, knownFooters: readonly string[] = []): WireItem {
  const clean = cleaned(item)
  if (clean.appeal.length > 0) return { ...clean, paragraphs: paragraphsOf(clean.body) }
  return { ...clean, ...splitBodyAppeal(clean.body, knownFooters) }
}

/** The same value with every text in it cleaned; the type stays because only texts change. */
function cleaned<Value>(value: Value): Value {
  if (typeof value === 'string') return cleanText(value) as Value & string
  if (Array.isArray(value)) return value.map((entry: unknown) => cleaned(entry)) as Value & unknown[]
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, cleaned(entry)])) as Value
}

/** Line ends become line feeds, and other breaks spaces, so that no words run together. */
function cleanText(text: string): string {
  const broken = text.replace(/\r\n?/gu, '\n').replace(/[\v\f\u0085]/gu, ' ')
  return wholeCharacters(withoutControls(broken))
}
