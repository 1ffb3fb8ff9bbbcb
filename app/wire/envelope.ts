import { linesOf } from './paragraphs.ts'

/** One message of a file: its copy, and what the tags of a ZCZC … NNNN envelope say of it. */
export type Message = {
  readonly copy: string
  /** The line it begins on, from 1. */
  readonly line: number
  readonly isClosed: boolean
  readonly credit: string | null
  readonly slugline: string | null
  readonly headline: string | null
  readonly dateline: string | null
  readonly subjects: readonly string[]
  readonly keywords: readonly string[]
  /** Tag lines whose meaning is not known, as they were written. */
  readonly rest: readonly string[]
}

const OPENING = /^\s*ZCZC(?:\s+(.*))?$/u
const CLOSING = /^\s*NNNN\s*$/u
const TAG = /^([%#$:&*@!^~|+])(\S.*)$/u

/**
 * Parts a file into its messages. Copy between `ZCZC` and `NNNN` (the start and end of message of the telegraph
 * code, ITU-T F.31) may open with one-character field tags: `#` slug, `$` headline, `:` place, `*` subject,
 * `@` region. Copy outside an envelope is a message of its own; a file without envelopes is one message.
 */
export function messagesOf(text: string): Message[] {
  const messages: Message[] = []
  let outside: string[] = []
  let inside: string[] | null = null
  let opened = 1
  const closeOutside = () => {
    if (outside.some((line) => line.trim() !== '')) messages.push(plainMessage(outside.join('\n'), opened))
    outside = []
  }
  for (const [index, line] of linesOf(text).entries()) {
    if (OPENING.test(line)) {
      if (inside !== null) messages.push(openEnvelope(inside, false, opened))
      closeOutside()
      inside = [line]
      opened = index + 1
    } else if (inside !== null && CLOSING.test(line)) {
      messages.push(openEnvelope(inside, true, opened))
      inside = null
      opened = index + 2
    } else (inside ?? outside).push(line)
  }
  if (inside !== null) messages.push(openEnvelope(inside, false, opened))
  closeOutside()
  return messages
}

function plainMessage(copy: string, line: number): Message {
  return {
    copy,
    line,
    isClosed: true,
    credit: null,
    slugline: null,
    headline: null,
    dateline: null,
    subjects: [],
    keywords: [],
    rest: [],
  }
}

function openEnvelope(lines: readonly string[], isClosed: boolean, line: number): Message {
  const credit = OPENING.exec(lines[0] ?? '')?.[1]?.trim() || null
  const body = lines.slice(1)
  const firstCopy = body.findIndex((line) => line.trim() !== '' && !TAG.test(line.trim()))
  const head = firstCopy === -1 ? body : body.slice(0, firstCopy)
  const tags = head.map((line) => TAG.exec(line.trim())).filter((match) => match !== null)
  const values = (tag: string) => tags.filter((match) => match[1] === tag).map((match) => match[2] ?? '')
  const written = values('#')
  const slugline = written[0]?.replace(/_BC\d+$/u, '') ?? null
  const used = new Set(tags.filter((match) => isRead(match[1] ?? '', match[2] ?? '', tags)))
  return {
    copy: firstCopy === -1 ? '' : body.slice(firstCopy).join('\n'),
    line,
    isClosed,
    credit,
    slugline,
    headline: values('$')[0] ?? null,
    dateline: values(':')[0]?.replace(/^\((.*)\)$/u, '$1') ?? null,
    subjects: values('*'),
    keywords: values('@'),
    rest: tags.filter((match) => !used.has(match)).map((match) => match[0]),
  }
}

function isRead(tag: string, value: string, tags: readonly RegExpExecArray[]): boolean {
  if (tag === '*' || tag === '@') return true
  const isFirst = tags.find((match) => match[1] === tag)?.[2] === value
  if (tag === '#') return isFirst && !/_BC\d+$/u.test(value)
  return (tag === '$' || tag === ':') && isFirst
}
