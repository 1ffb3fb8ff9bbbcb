import { hashText } from '../../hash.ts'
import { fullYear, isoOf, monthOf, offsetOf } from '../clock-time.ts'
import { withoutControls } from '../control-characters.ts'
import { datelineOf } from '../dateline.ts'
import { joinLines, linesOf } from '../paragraphs.ts'
import { normalisedText } from '../plain-text.ts'
import { splitSignOff } from '../sign-off.ts'
import { pubstatusOf } from '../signals.ts'
import { noteOf, textItem } from '../text-item.ts'
import type { WireItem } from '../wire-item.ts'
import type { ReadItems } from './finish-item.ts'
import { readHeading } from './iptc-7901-heading.ts'
import { splitNotebook } from './notebook.ts'
import { type Transmission, transmissionsOf } from './transmission.ts'
import { urgencyOf } from './wire-priority.ts'

const HEADER = /^(\p{L}{0,8})\s*(\d{0,6})\s+(\S)\s+(\p{L}{1,4})(?:\s+(\d{1,6}))?(?:\s+(.*))?$/u
const TRAILER = /(?<!\d)(\d{2})(\d{2})(\d{2})\s*(\p{L}{1,4})?\s+(\p{L}{3,10})\.?\s+(\d{4}|\d{2})(?!\d)/u

/**
 * Reads messages in the IPTC Recommended Message Format (IPTC 7901, sections “message header”, “message text” and “post
 * text information”): source and number, priority, category, word count and options; keyword line; heading block
 * closed by ` =`; text; and behind it when the message was sent, as DDHHMM, zone, month and year. The format has no id
 * of its own, so each item is named by the hash of its words.
 */
export function parseIptc7901(text: string): ReadItems {
  const { messages, problems } = transmissionsOf(text)
  return { items: messages.map(itemOf), problems }
}

function itemOf(message: Transmission): WireItem {
  const header = headerOf(message.header)
  const written = withoutControls(message.text)
  const heading = readHeading(written)
  const { blocks, notes } = splitNotebook(heading.blocks)
  const dateline = datelineOf(joinLines(blocks[0] ?? []))
  const agency = dateline?.agency ?? header.agency
  const signed = splitSignOff(blocks, agency)
  return textItem({
    guid: `sha256:${hashText(normalisedText(`${withoutControls(message.header)}\n${written}`))}`,
    headline: heading.headline,
    slugline: header.slugline,
    byline: heading.byline,
    dateline: dateline?.dateline ?? null,
    credit: heading.credit ?? agency ?? signed.credit,
    urgency: header.urgency,
    pubstatus: pubstatusOf(heading.signals),
    signals: [...heading.signals],
    versionCreated: sentAt(withoutControls(message.trailer)),
    embargoed: heading.embargoed,
    edNote: noteOf([...header.notes, ...heading.notes, ...signed.notes, ...notes]),
    ...(header.wordCount === null ? {} : { wordCount: header.wordCount }),
    subjects: header.category === null ? [] : [{ code: `iptc7901:${header.category}`, name: null }],
    paragraphs: signed.blocks.map(joinLines),
  })
}

function headerOf(header: string) {
  const [first = '', ...keywords] = linesOf(withoutControls(header))
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const match = HEADER.exec(first)
  const options = match?.[6]?.trim() ?? ''
  return {
    urgency: urgencyOf(match?.[3] ?? '', null),
    category: match?.[4]?.toLowerCase() ?? null,
    wordCount: match?.[5] === undefined ? null : Number(match[5]),
    agency: /(?:^|\s)(\p{L}{2,10})\s+\d{1,5}(?:\s|$)/u.exec(options)?.[1] ?? null,
    slugline: keywords.join(' ').replace(/[\s/]+$/u, '') || null,
    notes: match === null && first !== '' ? [first] : [],
  }
}

function sentAt(trailer: string): string | null {
  const [, day, hour, minute, zone, monthName, year] = TRAILER.exec(trailer) ?? []
  const month = monthOf(monthName ?? '')
  if (month === null) return null
  return isoOf({
    year: fullYear(Number(year)),
    month,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    offset: zone === undefined ? null : offsetOf(zone),
  })
}
