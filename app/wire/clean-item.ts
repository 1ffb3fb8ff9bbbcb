import { splitAppeal } from './appeal.ts'
import { cutBody } from './cut-body.ts'
import { mapTexts } from './map-texts.ts'
import type { WireItem } from './wire-item.ts'

/**
 * An item as it leaves the readers, whatever its format: no control character and no half of a character in any field,
 * and the sender's appeal taken off the end of the copy, from body and paragraphs alike.
 */
export function cleanItem(item: WireItem, knownFooters: readonly string[] = []): WireItem {
  const clean = mapTexts(item, cleanText)
  if (clean.appeal.length > 0) return clean
  const { paragraphs, appeal } = splitAppeal(clean.paragraphs, knownFooters)
  const body = appeal.length === 0 ? null : cutBody(clean.body, paragraphs)
  return body === null ? clean : { ...clean, body, paragraphs: [...paragraphs], appeal: [...appeal] }
}

/** Any character that may have to go; nearly all copy has none, and is left as it is at the cost of one look. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is what this is for
const UNCLEAN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/

/** Half of a surrogate pair is no character; line ends become line feeds and other breaks spaces. */
function cleanText(text: string): string {
  if (!UNCLEAN.test(text)) return text
  return (
    text
      .replace(/[\ud800-\udfff]/gu, '\ufffd')
      .replace(/\r\n?/gu, '\n')
      .replace(/[\v\f\u0085]/gu, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is what this is for
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/gu, '')
  )
}
