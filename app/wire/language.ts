import { isKana } from './script.ts'

const STOP_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the of and to in that is was for it with on at by from said has have be are were this which but not an'.split(' '),
  ),
  de: new Set(
    'der die das und ist in den von zu mit sich des auf für nicht ein eine dem im werden wurde sagte auch als am'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les des et est un une du dans que qui pour en sur au par avec pas ce il elle sont a été aux'.split(' '),
  ),
  es: new Set('el la los las de que y en un una por con para del se su al lo como más fue ha son es no'.split(' ')),
}
const FEWEST_HITS = 3
const KANA_OR_HANGUL = /[\u3041-\u30ff\uac00-\ud7a3]/

/**
 * The language copy is written in (BCP 47 primary subtag), by its script or a vote of small words; null where that
 * does not settle it.
 */
export function languageOf(text: string): string | null {
  const script = scriptLanguage(text)
  if (script !== null) return script
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const votes = Object.entries(STOP_WORDS)
    .map(([language, stopWords]) => ({ language, hits: words.filter((word) => stopWords.has(word)).length }))
    .sort((first, second) => second.hits - first.hits)
  const [first, second] = votes
  if (first === undefined || second === undefined || first.hits < FEWEST_HITS) return null
  return first.hits >= words.length * 0.1 && first.hits >= second.hits * 1.3 ? first.language : null
}

function scriptLanguage(text: string): string | null {
  if (!KANA_OR_HANGUL.test(text)) return null
  let letters = 0
  let kana = 0
  let hangul = 0
  for (const character of text) {
    if (!/\p{L}/u.test(character)) continue
    letters += 1
    if (isKana(character)) kana += 1
    if (character >= '\uac00' && character <= '\ud7a3') hangul += 1
  }
  if (letters === 0) return null
  if (kana >= letters * 0.1) return 'ja'
  return hangul >= letters * 0.3 ? 'ko' : null
}
