import { hashText } from '../hash.ts'
import { splitAppeal } from './appeal.ts'
import { datelineOf } from './dateline.ts'
import type { Message } from './envelope.ts'
import { messagesOf } from './envelope.ts'
import { readHeader } from './header.ts'
import { languageOf } from './language.ts'
import { blocksOf, joinLines, linesOf } from './paragraphs.ts'
import { countWords } from './sentences.ts'
import { pubstatusOf } from './signals.ts'
import { plainBody } from './wire-body.ts'
import type { WireItem, WireProblem } from './wire-item.ts'

/** The items of a plain-text file in their order, and what was odd about them. */
export type PlainText = { readonly items: readonly WireItem[]; readonly problems: readonly WireProblem[] }

/** Reads plain agency copy: one item, or one for each ZCZC … NNNN message. Known footers are taken off its end. */
export function parsePlainText(text: string, knownFooters: readonly string[] = []): PlainText {
  const messages = messagesOf(text)
  const problems = messages.filter((message) => !message.isClosed).map(() => openEnded())
  return { items: messages.map((message) => itemOf(message, knownFooters)), problems }
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
  const { paragraphs, appeal } = splitAppeal(header.blocks.map(joinLines), knownFooters)
  const dateline = datelineOf(paragraphs[0] ?? '')
  const notes = [...header.notes, ...message.rest]
  const language = languageOf([header.headline ?? '', ...paragraphs].join('\n'))
  return {
    guid: `sha256:${hashText(normalisedText(guidText(message)))}`,
    version: null,
    headline: header.headline,
    slugline: message.slugline,
    byline: header.byline,
    dateline: dateline?.dateline ?? message.dateline,
    credit: header.credit ?? message.credit ?? dateline?.agency ?? null,
    copyright: null,
    copyrightHolder: null,
    usageTerms: null,
    language,
    urgency: null,
    pubstatus: pubstatusOf(header.signals),
    signals: [...header.signals],
    versionCreated: null,
    embargoed: null,
    edNote: notes.length === 0 ? null : notes.join('\n'),
    wordCount: countWords(paragraphs.join('\n'), language),
    keywords: [...message.keywords],
    subjects: message.subjects.map((code) => ({ code, name: null })),
    places: [],
    media: [],
    body: plainBody(paragraphs),
    paragraphs: [...paragraphs],
    appeal: [...appeal],
  }
}

function guidText({ headline, slugline, dateline, copy }: Message): string {
  return [slugline, headline, dateline, copy].filter((part) => part !== null).join('\n')
}

function openEnded(): WireProblem {
  return {
    code: 'message-not-closed',
    message: 'A message has no end mark (NNNN), so its last lines may be missing. Ask the sender to send it again.',
    line: null,
  }
}
