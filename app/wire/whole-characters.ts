import { mapTexts } from './map-texts.ts'

/** Any surrogate, paired or not: only a text with one is looked at closely. */
const SURROGATE = /[\ud800-\udfff]/

/**
 * Plain data in which half a character (a lone surrogate, which JSON escapes can spell) is U+FFFD, so that it can be
 * hashed and entered in the log.
 */
export function wholeCharacters<Value>(value: Value): Value {
  return mapTexts(value, (text) => (SURROGATE.test(text) ? text.replace(/\p{Surrogate}/gu, '\ufffd') : text))
}
