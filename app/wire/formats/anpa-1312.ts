import { hashText } from '../../hash.ts'
import { fullYear, isoOf, offsetOf } from '../clock-time.ts'
import { withoutControls } from '../control-characters.ts'
import { cutBody } from '../cut-body.ts'
import { datelineOf } from '../dateline.ts'
import { linesOf } from '../paragraphs.ts'
import { normalisedText } from '../plain-text.ts'
import { countWords } from '../sentences.ts'
import { splitSignOff } from '../sign-off.ts'
import { pubstatusOf, signalsOfLine } from '../signals.ts'
import { noteOf, textItem } from '../text-item.ts'
import { paragraphsOf, type WireBlock } from '../wire-body.ts'
import type { WireItem } from '../wire-item.ts'
import { readAnpaText } from './anpa-1312-text.ts'
import type { ReadItems } from './finish-item.ts'
import { takeKeyOf } from './take-key.ts'
import { type Transmission, transmissionsOf } from './transmission.ts'
import { typeset } from './typeset.ts'
import { urgencyOf } from './wire-priority.ts'

const TABULAR = '\u0012'
const SECOND_LINE = /^(\p{L})\s+(\p{L}{1,3}|\d{1,3})(?:\s+(.*?))?(?:\s+(\d{2}-\d{2}))?(?:\s+(\d{1,6}))?$/u
const TRAILER = /(?:(\p{L}{2,5})-\p{L}{2,4}-)?(\d{2})-(\d{2})-(\d{4}|\d{2})\s+(\d{2}):?(\d{2})\s*(\p{L}{1,4})?/u

/**
 * Reads messages of the American Newspaper Publishers Association's wire service guidelines (ANPA 1312, sections
 * “message header”, “text” and “end of message”): story number, selector, priority, category, keyword, take, date and
 * word count before STX; header lines that open with `^` and end in `<` or `=`; paragraphs that open with a tab; and
 * behind ETX the agency and the moment of sending. Takes of a keyword on one day share an id, and a lead or
 * write-through is a later take; a piece of a story, or copy without a keyword, is named by the hash of its words.
 */
export function parseAnpa1312(text: string): ReadItems {
  const { messages, problems } = transmissionsOf(text)
  return { items: messages.map(itemOf), problems }
}

function itemOf(message: Transmission): WireItem {
  const header = headerOf(message.header)
  const sent = sentAt(withoutControls(message.trailer))
  const text = readAnpaText(withoutControls(typeset(message.text)), header.keyword, message.header.includes(TABULAR))
  const slugline = text.slugline ?? header.slugline
  const take = takeKeyOf(slugline ?? '')
  const firstParagraph = paragraphsOf(text.body)[0] ?? ''
  const dateline = datelineOf(firstParagraph)
  const opening = signalsOfLine(firstParagraph)?.signals ?? []
  const signals = [...new Set([...take.signals, ...text.signals, ...opening])]
  const copy = withoutSignOff(text.body, dateline?.agency ?? sent.agency)
  const item = textItem({
    guid: `sha256:${hashText(normalisedText(withoutControls(`${message.header}\n${message.text}`)))}`,
    headline: text.headline,
    slugline,
    byline: text.byline,
    dateline: dateline?.dateline ?? null,
    credit: text.agency ?? dateline?.agency ?? sent.agency,
    urgency: header.urgency,
    pubstatus: pubstatusOf(signals),
    signals,
    versionCreated: sent.moment,
    embargoed: text.embargoed,
    edNote: noteOf([...text.notes, ...copy.notes]),
    subjects: header.category === null ? [] : [{ code: `anpa1312:${header.category}`, name: null }],
    body: [...copy.body],
    paragraphs: paragraphsOf(copy.body),
  })
  const wordCount = header.wordCount ?? countWords(item.paragraphs.join('\n'), item.language)
  const thread = sent.day === null || !take.isWholeStory || take.keyword === '' ? null : `${take.keyword}:${sent.day}`
  return { ...item, wordCount, guid: thread === null ? item.guid : `anpa1312:${sent.agency ?? ''}:${thread}` }
}

function headerOf(header: string) {
  const [first = '', second = ''] = linesOf(withoutControls(header))
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
  const match = SECOND_LINE.exec(second) ?? SECOND_LINE.exec(first)
  const slugline = match?.[3] ?? ''
  const wordCount = match?.[5] === undefined ? null : Number(match[5])
  return {
    urgency: urgencyOf(match?.[1] ?? '', wordCount),
    category: match?.[2]?.toLowerCase() ?? null,
    slugline: slugline === '' ? null : slugline,
    keyword: takeKeyOf(slugline).keyword,
    wordCount,
  }
}

function sentAt(trailer: string): { agency: string | null; day: string | null; moment: string | null } {
  const [, agency = null, month, day, year, hour, minute, zone] = TRAILER.exec(trailer) ?? []
  const moment = isoOf({
    year: fullYear(Number(year)),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    offset: zone === undefined ? null : offsetOf(zone, 'north-america'),
  })
  return { agency, day: moment?.slice(0, 10) ?? null, moment }
}

function withoutSignOff(body: readonly WireBlock[], agency: string | null) {
  const lines = paragraphsOf(body).map((paragraph) => [paragraph])
  const { blocks, notes } = splitSignOff(lines, agency)
  const cut = notes.length === 0 ? null : cutBody(body, blocks.flat())
  return cut === null ? { body, notes: [] } : { body: cut, notes }
}
