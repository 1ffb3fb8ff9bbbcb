import { splitBodyAppeal } from './body-appeal.ts'
import { withoutControls } from './control-characters.ts'
import { mapTexts } from './map-texts.ts'
import { paragraphsOf } from './wire-body.ts'
import type { WireItem } from './wire-item.ts'

/**
 * An item as it leaves the readers, whatever its format: no control character and no half of a character in any field,
 * the sender's appeal taken off the end of the copy, and the paragraphs those of the body.
 */
export function cleanItem(item: WireItem, knownFooters: readonly string[] = []): WireItem {
  const clean = mapTexts(item, cleanText)
  if (clean.appeal.length > 0) return { ...clean, paragraphs: paragraphsOf(clean.body) }
  return { ...clean, ...splitBodyAppeal(clean.body, knownFooters) }
}

/** Any character that may have to go; nearly all copy has none, and is left as it is at the cost of one look. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is what this is for
const UNCLEAN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/

/** Line ends become line feeds, other breaks spaces, so that no words run together, and half a character a mark of it. */
function cleanText(text: string): string {
  if (!UNCLEAN.test(text)) return text
  const broken = text.replace(/\r\n?/gu, '\n').replace(/[\v\f\u0085]/gu, ' ')
  return withoutControls(broken.replace(/\p{Surrogate}/gu, '\ufffd'))
}
