import { splitAppeal } from './appeal.ts'
import { cutBody } from './cut-body.ts'
import type { WireItem } from './wire-item.ts'

/**
 * An item as it leaves the readers, whatever its format: no control character and no half of a character in any field,
 * and the sender's appeal taken off the end of the copy, from body and paragraphs alike.
 */
export function cleanItem(item: WireItem, knownFooters: readonly string[] = []): WireItem {
  const clean = withoutControls(item)
  if (clean.appeal.length > 0) return clean
  const { paragraphs, appeal } = splitAppeal(clean.paragraphs, knownFooters)
  const body = appeal.length === 0 ? null : cutBody(clean.body, paragraphs)
  return body === null ? clean : { ...clean, body, paragraphs: [...paragraphs], appeal: [...appeal] }
}

/** The same value with every text in it cleaned; the type stays because only texts change. */
function withoutControls<Value>(value: Value): Value {
  if (typeof value === 'string') return cleanText(value) as Value & string
  if (Array.isArray(value)) return value.map((entry: unknown) => withoutControls(entry)) as Value & unknown[]
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withoutControls(entry)])) as Value
}

/** Half of a surrogate pair is no character; line ends become line feeds and other breaks spaces. */
function cleanText(text: string): string {
  return (
    text
      .replace(/[\ud800-\udfff]/gu, '\ufffd')
      .replace(/\r\n?/gu, '\n')
      .replace(/[\v\f\u0085]/gu, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is what this is for
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/gu, '')
  )
}
