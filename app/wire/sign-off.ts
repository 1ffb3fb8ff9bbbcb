import { creditOfLine, hasAgencyWord } from './credit-line.ts'
import type { Block } from './paragraphs.ts'
import { endsSentence } from './script.ts'

/** The lines that close copy without belonging to it, taken off its end, and the copy that is left. */
export type SignOff = {
  readonly blocks: readonly Block[]
  readonly notes: readonly string[]
  /** The agency a closing `(Agency)` names. */
  readonly credit: string | null
}

const MOST_LINES = 4
const END_MARK =
  /^(?:[([]\s*(?:ends?|ende|schluss|fin|fine|slut|more|mehr|suite|sigue)\s*[)\]]\.?(?:\s+[\p{L}/*]{1,20})?|ends\.?|-{1,3}\s*(?:0|30|ends?|ende)\s*-{1,3}|#{3,}|（了）|以上)$/iu
/** Behind this word a press release sets its contacts and notes to editors. */
const END_WORD = /^[-([\s]*ends?[-)\]\s]*$/iu
const MARKED_AGENCY = /^(?:={1,3}\s?|\(?©\s?|[—–―]\s?|--\s?)([\p{L}\p{N} .&]{2,30}?)\)?$/u
const INITIALS = /^\p{Ll}{2,4}(?:[/-]\p{Ll}{2,4}){1,5}$/u
/** Sender, number and moment of sending: `APA0123 2018-06-01/10:15`. */
const SENDING = /^\p{Lu}{2,5}\d{3,5}\s+\d{4}-\d{2}-\d{2}\/\d{2}:\d{2}$/u

/**
 * Takes sign-offs off the end of copy: end marks (`(END)`, `-30-`, `###`) with what a press release sets behind them,
 * the agency (`==Meridian`, `(© Meridian)`, `(Meridian)`), initials (`dpa xx yy npr`, `ab/cd`) and the line of sending.
 * `agency` is the one the copy names, if it does. The first line always stays, and a line of a paragraph goes only
 * where the one before it ends a sentence.
 */
export function splitSignOff(blocks: readonly Block[], agency: string | null): SignOff {
  let { copy, notes } = splitAtEndWord(blocks)
  let credit: string | null = null
  for (let taken = 0; taken < MOST_LINES; taken += 1) {
    const last = copy.at(-1) ?? []
    const line = last.at(-1) ?? ''
    const isInside = last.length > 1
    if ((!isInside && copy.length < 2) || (isInside && !isFree(last.at(-2) ?? '', agency))) break
    const named = agencyInBrackets(line, agency)
    if (named === null && !isSignOff(line, agency)) break
    credit = named ?? credit
    notes = [line, ...notes]
    copy = isInside ? [...copy.slice(0, -1), last.slice(0, -1)] : copy.slice(0, -1)
  }
  return { blocks: copy, notes, credit }
}

function splitAtEndWord(blocks: readonly Block[]): { copy: readonly Block[]; notes: readonly string[] } {
  const at = blocks.findLastIndex((block) => block.length === 1 && END_WORD.test(block[0] ?? ''))
  if (at < 1 || at < blocks.length / 3) return { copy: blocks, notes: [] }
  return { copy: blocks.slice(0, at), notes: blocks.slice(at).flat() }
}

/** Whether a line behind this one of the same paragraph need not belong to it. */
function isFree(before: string, agency: string | null): boolean {
  return endsSentence(before) || isSignOff(before, agency)
}

function isSignOff(line: string, agency: string | null): boolean {
  if (END_MARK.test(line) || INITIALS.test(line) || SENDING.test(line)) return true
  return isMarkedAgency(line, agency) || isSigned(line, agency)
}

function agencyInBrackets(line: string, agency: string | null): string | null {
  const name = /^[(（]/u.test(line) ? creditOfLine(line) : null
  if (name === null) return null
  return isSame(name, agency) || hasAgencyWord(name) || (/^\p{Lu}{2,5}$/u.test(name) && name !== 'END') ? name : null
}

function isMarkedAgency(line: string, agency: string | null): boolean {
  const name = MARKED_AGENCY.exec(line)?.[1]
  if (name === undefined) return false
  return /^[=(©]/u.test(line) ? /^\p{L}/u.test(name) : isSame(name, agency) || hasAgencyWord(name)
}

/** The agency's name alone, or with the initials of whoever wrote, edited and sent the copy. */
function isSigned(line: string, agency: string | null): boolean {
  const [first = '', ...initials] = line.split(/[\s/]+/u)
  return (
    isSame(first, agency) && initials.length <= 6 && initials.every((word) => /^\p{L}[\p{L}\p{N}]{1,3}$/u.test(word))
  )
}

function isSame(name: string, agency: string | null): boolean {
  return agency !== null && name.toLowerCase() === agency.toLowerCase()
}
