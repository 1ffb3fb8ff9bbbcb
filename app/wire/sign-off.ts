import { creditOfLine, hasAgencyWord } from './credit-line.ts'

/** The lines that close copy without belonging to it, taken off its end, and the copy that is left. */
export type SignOff = {
  readonly paragraphs: readonly string[]
  readonly notes: readonly string[]
  /** The agency a closing `(Agency)` names. */
  readonly credit: string | null
}

const MOST_LINES = 3
const END_MARK =
  /^(?:[([]\s*(?:ends?|ende|fin|fine|slut|more|mehr|suite|sigue)\s*[)\]]|ends|-{1,3}\s*(?:30|ends?|ende)\s*-{1,3}|#{3,}|（了）|以上)\.?$/iu
const MARKED_AGENCY = /^(?:={1,3}\s?|\(?©\s?|[—–―]\s?|--\s?)([\p{L}\p{N} .&]{2,30}?)\)?$/u

/**
 * Takes sign-offs off the end of copy: end marks (`(END)`, `-30-`, `###`), the agency (`==Meridian`, `(© Meridian)`,
 * `(Meridian)`) and the initials behind its name (`dpa xx yy npr`). `agency` is the one the copy names, if it does.
 * The first paragraph always stays.
 */
export function splitSignOff(paragraphs: readonly string[], agency: string | null): SignOff {
  let end = paragraphs.length
  let credit: string | null = null
  while (end > 1 && paragraphs.length - end < MOST_LINES) {
    const line = paragraphs[end - 1] ?? ''
    const named = agencyInBrackets(line, agency)
    if (named === null && !END_MARK.test(line) && !isMarkedAgency(line, agency) && !isInitials(line, agency)) break
    credit = named ?? credit
    end -= 1
  }
  return { paragraphs: paragraphs.slice(0, end), notes: paragraphs.slice(end), credit }
}

function agencyInBrackets(line: string, agency: string | null): string | null {
  const name = /^[(（]/u.test(line) ? creditOfLine(line) : null
  if (name === null) return null
  return isSame(name, agency) || hasAgencyWord(name) || /^\p{Lu}{2,5}$/u.test(name) ? name : null
}

function isMarkedAgency(line: string, agency: string | null): boolean {
  const name = MARKED_AGENCY.exec(line)?.[1]
  if (name === undefined) return false
  return /^[=(©]/u.test(line) ? /^\p{L}/u.test(name) : isSame(name, agency) || hasAgencyWord(name)
}

/** The agency's name and the initials of whoever wrote, edited and sent the copy. */
function isInitials(line: string, agency: string | null): boolean {
  const [first = '', ...initials] = line.split(/[\s/]+/u)
  const isShort = initials.length >= 1 && initials.length <= 6 && initials.every((word) => /^\p{L}{2,4}$/u.test(word))
  return isShort && isSame(first, agency)
}

function isSame(name: string, agency: string | null): boolean {
  return agency !== null && name.toLowerCase() === agency.toLowerCase()
}
