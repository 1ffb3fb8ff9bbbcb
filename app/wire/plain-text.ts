import { hashText } from '../hash.ts'
import { splitAppeal } from './appeal.ts'
import { datelineOf } from './dateline.ts'
import type { Message } from './envelope.ts'
import { messagesOf } from './envelope.ts'
import { readHeader } from './header.ts'
import { blocksOf, joinLines, linesOf } from './paragraphs.ts'
import { splitSignOff } from './sign-off.ts'
import { pubstatusOf } from './signals.ts'
import { noteOf, textItem } from './text-item.ts'
import type { WireItem, WireProblem } from './wire-item.ts'

/** The items of a plain-text file in their order, and what was odd about them. */
export type PlainText = { readonly items: readonly WireItem[]; readonly problems: readonly WireProblem[] }

/** Reads plain agency copy: one item, or one for each ZCZC … NNNN message. Known footers are taken off its end. */
export function parsePlainText(text: string, knownFooters: readonly string[] = []): PlainText {
  const messages = messagesOf(text)
  const items: WireItem[] = []
  const problems: WireProblem[] = []
  for (const message of messages) {
    if (!message.isClosed) problems.push(notClosed(message.line))
    if (isEmpty(message)) problems.push(emptyMessage(message.line))
    else items.push(itemOf(message, knownFooters))
  }
  return { items, problems: firstOfEach(problems) }
}

/** The text whose hash names an item without an id of its own: line ends, outer white space and NFC made equal. */
export function normalisedText(text: string): string {
  return linesOf(text.normalize('NFC'))
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()
}

function itemOf(message: Message, knownFooters: readonly string[]): WireItem {
  const header = readHeader(blocksOf(message.copy), message.headline)
  const dateline = datelineOf(joinLines(header.blocks[0] ?? []))
  const agency = header.credit ?? message.credit ?? dateline?.agency ?? null
  const signed = splitSignOff(header.blocks, agency)
  const { paragraphs, appeal } = splitAppeal(signed.blocks.map(joinLines), knownFooters)
  return textItem({
    guid: `sha256:${hashText(normalisedText(guidText(message)))}`,
    headline: header.headline,
    slugline: message.slugline,
    byline: header.byline,
    dateline: dateline?.dateline ?? message.dateline,
    credit: agency ?? signed.credit,
    pubstatus: pubstatusOf(header.signals),
    signals: [...header.signals],
    embargoed: header.embargoed,
    edNote: noteOf([...header.notes, ...message.rest, ...signed.notes]),
    keywords: [...message.keywords],
    subjects: message.subjects.map((code) => ({ code, name: null })),
    paragraphs: [...paragraphs],
    appeal: [...appeal],
  })
}

function isEmpty({ copy, headline, slugline }: Message): boolean {
  return copy.trim() === '' && headline === null && slugline === null
}

function guidText({ headline, slugline, dateline, copy }: Message): string {
  return [slugline, headline, dateline, copy].filter((part) => part !== null).join('\n')
}

/** One problem of a kind is enough to be warned; a thousand hide the others. */
function firstOfEach(problems: readonly WireProblem[]): WireProblem[] {
  return problems.filter((one, index) => problems.findIndex((other) => other.code === one.code) === index)
}

function notClosed(line: number): WireProblem {
  return {
    code: 'message-not-closed',
    message: 'A message has no end mark (NNNN), so its last lines may be missing. Ask the sender to send it again.',
    line,
  }
}

function emptyMessage(line: number): WireProblem {
  return {
    code: 'empty-message',
    message: 'A message has no copy between its start and its end mark. Ask the sender to send it again.',
    line,
  }
}
