import { rootNameOf } from './root-name.ts'

/** The formats that are read, named as `stet wire parse --json` prints them. */
export type WireFormat =
  | 'text'
  | 'iptc7901'
  | 'anpa1312'
  | 'nitf'
  | 'newsml1'
  | 'newsml-g2'
  | 'ninjs'
  | 'feed'
  | 'mail'
  | 'html'
  | 'docx'

const G2_ROOTS =
  'newsitem packageitem newsmessage conceptitem planningitem knowledgeitem catalogitem newsitems anyitem'.split(' ')
const FEED_ROOTS = 'rss rdf feed channel'.split(' ')
const HTML_ROOTS =
  'html head body article section main div p h1 h2 h3 span table ul ol blockquote header footer figure a b i em strong br img script style iframe font center'.split(
    ' ',
  )
/** Roots of the formats that stand anywhere in a file whose own beginning is damaged or only a wrapper. */
const INSIDE = /<(?:[\w.-]{1,40}:)?(newsMessage|newsItem|packageItem|NewsML|NewsItem|nitf|rss|RDF|feed)[\s>]/u
const MAIL_FIELD = /^([A-Za-z][A-Za-z0-9-]{1,60}):(?:[ \t]|\r?$)/u
const LONGEST_MAIL_HEADER = 64 * 1024

/**
 * Which format decoded text is in, by its content alone; null for marked-up files of a kind that is not read. Files that
 * are not text at all (word-processor documents) are told by their bytes, see `refuseBytes`.
 */
export function detectFormat(text: string): WireFormat | null {
  const copy = text.replace(/^[\s\ufeff\u200b]+/u, '')
  if (copy.startsWith('<')) return markedUp(copy)
  if (isJson(copy)) return isJsonFeed(copy) ? 'feed' : 'ninjs'
  return transmission(copy) ?? (isMail(copy) ? 'mail' : (insideFormat(copy.slice(0, 1000)) ?? 'text'))
}

function markedUp(copy: string): WireFormat | null {
  const root = rootNameOf(copy)
  const known = root === null ? null : formatOfRoot(root)
  if (known !== null) return isWords(copy, known) ? 'text' : known
  const inside = insideFormat(copy)
  if (inside !== null) return inside
  return /^<(?:\?xml|!doctype|!--|!\[cdata\[)/iu.test(copy) || isMarkup(copy) ? null : 'text'
}

function formatOfRoot(root: string): WireFormat | null {
  const name = root.replace(/^.*:/u, '')
  if (name === 'NewsItem') return 'newsml1'
  const small = name.toLowerCase()
  if (small === 'nitf') return 'nitf'
  if (small === 'newsml') return 'newsml1'
  if (G2_ROOTS.includes(small)) return 'newsml-g2'
  if (FEED_ROOTS.includes(small)) return 'feed'
  return HTML_ROOTS.includes(small) ? 'html' : null
}

function insideFormat(copy: string): WireFormat | null {
  const name = INSIDE.exec(copy)?.[1]
  return name === undefined ? null : formatOfRoot(name)
}

/** Copy that opens with words in angle brackets (`<A note> …`) and closes no tag. */
function isWords(copy: string, format: WireFormat): boolean {
  return format === 'html' && !copy.startsWith('<!') && !isMarkup(copy)
}

function isMarkup(copy: string): boolean {
  return /^<[\p{L}_][\p{L}\p{N}_:.-]*(?:\s[^<>]*)?\/?>/u.test(copy) && /<\/[\p{L}_]|\/>|<(?:br|p|hr|img)\b/iu.test(copy)
}

function isJson(copy: string): boolean {
  return /^(?:\{\s*["}]|\[\s*(?:[[{\]]|"[^"]*"\s*[,\]]))/u.test(copy)
}

function isJsonFeed(copy: string): boolean {
  return /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/iu.test(copy)
}

/**
 * IPTC 7901 and ANPA 1312 both frame messages in SOH, STX and ETX; a selector behind US, device controls before STX or
 * header lines that open with `^` make it the second.
 */
function transmission(copy: string): WireFormat | null {
  const start = startOfTransmission(copy)
  if (start === -1) return null
  const message = copy.slice(start, start + 4000)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these controls are the format
  const isAnpa = /^[^\u0002]{0,500}[\u001f\u0011-\u0014]|^[\s\u0016]*\u0016\s*\u0001|\u0002\s*\^/u.test(message)
  return isAnpa ? 'anpa1312' : 'iptc7901'
}

/** Where a header between SOH and STX begins, with padding before it; else a text between STX and ETX; else -1. */
function startOfTransmission(copy: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these controls are the format
  const padded = /^[\s\u0000\u0016\u007f]*\u0001\s*[\u0020-\u007e]{3}/u.exec(copy)
  if (padded !== null) return 0
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these controls are the format
  const header = /\u0001[\u0020-\u007e\r\n\u0011-\u0014\u001f\u00a0-\u00ff]{3,500}\u0002/u.exec(copy)
  if (header !== null) return header.index
  const text = copy.indexOf('\u0002')
  const end = text === -1 ? -1 : copy.indexOf('\u0003', text)
  return end !== -1 && /\p{L}{3}/u.test(copy.slice(text, end)) ? text : -1
}

/** Internet mail (RFC 5322): fields from the first line on, of which two are those that mail carries. */
function isMail(copy: string): boolean {
  const fields = new Set<string>()
  for (const line of copy.slice(0, LONGEST_MAIL_HEADER).split(/\r\n|\n|\r/u)) {
    if (line === '') break
    if (/^[ \t]/u.test(line) || (fields.size === 0 && /^>?From \S+/u.test(line))) continue
    const field = MAIL_FIELD.exec(line)?.[1]
    if (field === undefined) return false
    fields.add(field.toLowerCase())
  }
  const has = (...names: string[]) => names.filter((name) => fields.has(name)).length
  const carried = has('received', 'message-id', 'mime-version', 'return-path', 'date', 'delivered-to', 'content-type')
  return (has('from') > 0 && (carried > 0 || has('subject', 'to') === 2)) || carried >= 3
}
