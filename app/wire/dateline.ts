import { hasAgencyWord } from './credit-line.ts'

/** Where and when copy was written, and the agency its brackets name. */
export type Dateline = { readonly dateline: string; readonly agency: string | null }

const DASH = '(?:--?|[–—―−_])'
const MONTH =
  '(?:jan|feb|fév|fev|mar|mär|apr|avr|abr|may|mai|mag|jun|jui|jul|aug|aoû|aou|ago|sep|oct|okt|out|nov|dec|dez|déc|dic|ene|janv|févr|maio|juin|juil)\\p{L}*\\.?'
const DAY = '\\d{1,2}(?:\\.|st|nd|rd|th|er)?'
const YEAR = '(?:,?\\s+\\d{4})?'
const DATE = new RegExp(
  `^(?:${MONTH}\\s+${DAY}${YEAR}|${DAY}\\s+(?:de\\s+)?${MONTH}${YEAR}|${DAY}/\\d{1,2}|\\d{4})$`,
  'iu',
)
const PLACE_WORD =
  /^(?:\p{Lu}[\p{L}.'’/-]*|de|del|la|le|les|sur|am|an|der|den|im|of|and|und|et|y|al|el|do|da|dos|i|in|the)$/u
const BRACKETED = new RegExp(`^([^()]{2,80}?)\\s*\\(([^()]{2,40})\\)\\s*${DASH}(?=\\s|$)`, 'u')
const WITH_COLON = /^([^()]{2,80}?)\s*\(([^()]{2,40})\)\s*:(?=\s|$)/u
const PLAIN = /^([^()]{2,80}?)\s*(?:\s--?|\s_|\s?[–—―]|\s−)(?=\s|$)/u
const ENDS_IN_DASH = new RegExp(`(?:^|[^-])${DASH}$`, 'u')
/** Cities that need no country behind them. */
const CITIES = new Set(
  (
    'AMSTERDAM ATHENS AUCKLAND BANGKOK BARCELONA BEIJING BEIRUT BERLIN BERN BRUSSELS BUDAPEST CAIRO CHICAGO COPENHAGEN ' +
    'DELHI DUBAI DUBLIN FRANKFURT GAZA GENEVA HAMBURG HELSINKI ISTANBUL JAKARTA JERUSALEM KABUL KYIV LISBON LONDON MADRID ' +
    'MANILA MELBOURNE MILAN MONTREAL MOSCOW MUNICH NAIROBI OSLO OTTAWA PARIS PRAGUE ROME SEOUL SHANGHAI SINGAPORE ' +
    'STOCKHOLM SYDNEY TEHRAN TOKYO TORONTO VIENNA WARSAW WASHINGTON WELLINGTON ZURICH'
  )
    .split(' ')
    .concat('HONG KONG', 'LOS ANGELES', 'MEXICO CITY', 'NEW DELHI', 'NEW YORK', 'SAN FRANCISCO', 'TEL AVIV'),
)
const JAPANESE = /^【([^【】]{1,40})】/u
const JAPANESE_AGENCY = /^(.+?)(?:[=＝]|\s*)(共同|時事|ロイター|AFP時事|AFP|AP|新華社)$/u

/**
 * The dateline a paragraph opens with: `TOKYO, April 28 (Agency) –`, `Oslo (NTB):`, `LONDON —`, `【東京=共同】`. The
 * field holds place
 * and date as written; null where the paragraph opens with anything else. The paragraph itself is not changed.
 */
export function datelineOf(paragraph: string): Dateline | null {
  return japanese(paragraph) ?? bracketed(paragraph) ?? plain(paragraph)
}

/**
 * The dateline a line is when nothing follows it: `LONDON —`, `SELBY, June 3 (Agency) –`. Words in capitals before a
 * dash name an agency instead where they hold a word such as “PRESS”, or where a plain hyphen follows a name that is no
 * well-known city.
 */
export function bareDatelineOf(line: string): Dateline | null {
  if (!ENDS_IN_DASH.test(line)) return null
  const found = bracketed(line) ?? plain(line)
  if (found === null || found.agency !== null || found.dateline !== found.dateline.toUpperCase()) return found
  if (hasAgencyWord(found.dateline)) return null
  return /-$/u.test(line) && !CITIES.has(found.dateline) ? null : found
}

function japanese(paragraph: string): Dateline | null {
  const inside = JAPANESE.exec(paragraph)?.[1]?.trim()
  if (inside === undefined || inside === '') return null
  const parts = inside.split(/[=＝]/u)
  const place = parts[0]?.trim()
  const agency = parts[1]?.trim()
  if (parts.length === 2 && place && agency) return { dateline: place, agency }
  const known = JAPANESE_AGENCY.exec(inside)
  return known?.[1] && known[2] ? { dateline: known[1], agency: known[2] } : null
}

function bracketed(paragraph: string): Dateline | null {
  const withColon = WITH_COLON.exec(paragraph)
  const isNamed = /^\p{Lu}{2,6}(?:\/\p{Lu}{2,6})?$/u.test(withColon?.[2] ?? '') || hasAgencyWord(withColon?.[2] ?? '')
  const match = BRACKETED.exec(paragraph) ?? (isNamed ? withColon : null)
  const place = match?.[1]?.trim()
  const agency = match?.[2]?.trim()
  if (!place || !agency || placeKind(place) === 'none') return null
  return { dateline: place, agency }
}

function plain(paragraph: string): Dateline | null {
  const place = PLAIN.exec(paragraph)?.[1]?.trim()
  if (!place) return null
  const kind = placeKind(place)
  return kind === 'capitals' || kind === 'dated' ? { dateline: place, agency: null } : null
}

/** `capitals`: the place stands in capitals; `dated`: a date follows it; `name`: only capitalised words. */
function placeKind(place: string): 'capitals' | 'dated' | 'name' | 'none' {
  const [city, ...rest] = place.split(/,\s*/u)
  if (!city || /[!?"“”;:]/u.test(place)) return 'none'
  const words = city.split(/\s+/u)
  if (words.length > 5 || !words.every((word) => PLACE_WORD.test(word)) || !/^\p{Lu}/u.test(city)) return 'none'
  const isDated = rest.some((part, index) => DATE.test(part) || DATE.test(rest.slice(index).join(', ')))
  if (!rest.every((part) => isDatePart(part) || part.split(/\s+/u).every((word) => PLACE_WORD.test(word))))
    return 'none'
  if (isDated) return 'dated'
  if (/\p{Lu}{2}/u.test(city) && city === city.toLocaleUpperCase('en')) return 'capitals'
  return words.length <= 3 ? 'name' : 'none'
}

function isDatePart(part: string): boolean {
  return DATE.test(part)
}
