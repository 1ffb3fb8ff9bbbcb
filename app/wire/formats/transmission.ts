import { withoutControls } from '../control-characters.ts'
import type { WireProblem } from '../wire-item.ts'

/** One message of a transmission: what stands between its SOH, STX, ETX and EOT controls (ISO 646). */
export type Transmission = {
  readonly header: string
  readonly text: string
  readonly trailer: string
  /** The line its header begins on, from 1. */
  readonly line: number
  readonly isClosed: boolean
}

/** The items of a transmission were read from these messages, and this was odd about them. */
export type Transmissions = { readonly messages: readonly Transmission[]; readonly problems: readonly WireProblem[] }

const START_OF_HEADING = '\u0001'
const START_OF_TEXT = '\u0002'
const END_OF_TEXT = '\u0003'
const END_OF_TRANSMISSION = '\u0004'

/**
 * Parts a transmission into its messages. A message without its STX has the first line as its header, one without its
 * ETX is read to where the next begins; both are reported. Padding between messages is passed over.
 */
export function transmissionsOf(text: string): Transmissions {
  const messages: Transmission[] = []
  const problems: WireProblem[] = []
  let line = 1
  for (const [index, part] of text.split(START_OF_HEADING).entries()) {
    const [framed = '', ...behind] = part.split(END_OF_TRANSMISSION)
    const isMessage = index > 0 || part.includes(START_OF_TEXT)
    if (isMessage) {
      const message = messageOf(framed, line)
      if (!message.isClosed) problems.push(notClosed(message.line))
      if (isWritten(message.header + message.text)) messages.push(message)
      else problems.push(emptyMessage(message.line))
    }
    const outside = isMessage ? behind.join('') : part
    if (isWritten(outside)) problems.push(copyOutside(line))
    line += part.split(/\r\n|[\n\r]/u).length - 1
  }
  return { messages, problems: firstOfEach(problems) }
}

function messageOf(framed: string, line: number): Transmission {
  const textStart = framed.indexOf(START_OF_TEXT)
  const headerEnd = textStart === -1 ? endOfFirstLine(framed) : textStart
  const header = framed.slice(0, headerEnd)
  const rest = framed.slice(textStart === -1 ? headerEnd : textStart + 1)
  const [text = '', ...trailer] = rest.split(END_OF_TEXT)
  return { header, text, trailer: trailer.join('\n'), line, isClosed: textStart !== -1 && trailer.length > 0 }
}

function endOfFirstLine(framed: string): number {
  const found = /\S[^\r\n]*/u.exec(framed)
  return found === null ? framed.length : found.index + found[0].length
}

function isWritten(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(withoutControls(text))
}

/** One problem of a kind is enough to be warned; a thousand hide the others. */
function firstOfEach(problems: readonly WireProblem[]): WireProblem[] {
  return problems.filter((one, index) => problems.findIndex((other) => other.code === one.code) === index)
}

function notClosed(line: number): WireProblem {
  return {
    code: 'message-not-closed',
    message:
      'A message lacks a mark where its text begins or ends, so parts may be missing. Ask the sender to send it again.',
    line,
  }
}

function emptyMessage(line: number): WireProblem {
  return { code: 'empty-message', message: 'A message has no copy in it. Ask the sender to send it again.', line }
}

function copyOutside(line: number): WireProblem {
  return {
    code: 'copy-outside-message',
    message: 'Words stand outside any message and were left out. Look for them in the original.',
    line,
  }
}
