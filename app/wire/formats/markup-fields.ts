import { elementsBelow, type MarkupElement, type MarkupNode, textBelow, tidy } from '../markup/markup.ts'
import type { WireItem, WireProblem } from '../wire-item.ts'
import { languageTag } from './finish-item.ts'
import { isoTime } from './iso-time.ts'

/** Takes note of something odd about a file. */
export type Report = (problem: WireProblem) => void

/** A file that is odd in more places than these is not better known by naming more of them. */
const MOST_PROBLEMS = 100

/** Takes note of problems in a list, of the first hundred at most. */
export function reportTo(problems: WireProblem[]): Report {
  return (problem) => {
    if (problems.length < MOST_PROBLEMS) problems.push(problem)
  }
}

/** The words of an element with white space made single; null where the element or its words are missing. */
export function textIn(element: MarkupElement | null | undefined): string | null {
  return element ? tidy(textBelow(element)) : null
}

/** The words of an element whose parts are written without a space between, such as a place and a day. */
export function spacedTextIn(element: MarkupElement | null | undefined): string | null {
  const parts = (node: MarkupNode): string => (node.kind === 'text' ? node.text : node.children.map(parts).join(' '))
  return element ? (tidy(parts(element))?.replace(/ (?=[,;:.)\]])/gu, '') ?? null) : null
}

/** An attribute whatever the case of its name, trimmed; null where it is missing or empty. */
export function attributeOf(element: MarkupElement | null | undefined, name: string): string | null {
  if (!element) return null
  const exact = element.attributes[name]
  if (exact !== undefined) return tidy(exact)
  const found = Object.entries(element.attributes).find(([key]) => key.toLowerCase() === name.toLowerCase())
  return tidy(found?.[1])
}

/** The language an element states for itself (xml:lang), or null. */
export function languageOn(element: MarkupElement | null | undefined): string | null {
  return attributeOf(element, 'xml:lang') ?? attributeOf(element, 'lang')
}

/** The outermost elements of these names, the element itself included, in document order. */
export function outermost(element: MarkupElement, names: ReadonlySet<string>): MarkupElement[] {
  if (names.has(element.name)) return [element]
  return element.children.flatMap((child) => (child.kind === 'element' ? outermost(child, names) : []))
}

/** Every element of that name below, in document order. */
export function allNamed(element: MarkupElement | null | undefined, name: string): MarkupElement[] {
  return element ? Array.from(elementsBelow(element)).filter((inner) => inner.name === name) : []
}

/** The texts that say something, each once, in order. */
export function unique(texts: readonly (string | null)[]): string[] {
  return [...new Set(texts.filter((text) => text !== null))]
}

/** The texts that say something, each once, joined; null where none does. */
export function joined(texts: readonly (string | null)[], between: string): string | null {
  const said = unique(texts)
  return said.length === 0 ? null : said.join(between)
}

/** A whole number written in digits, or null. */
export function numberIn(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/u.test(text) ? Number(text) : null
}

/** Whether two language tags name the same language, whatever their regions. */
export function isSameLanguage(first: string | null, second: string | null): boolean {
  return primarySubtag(first) === primarySubtag(second)
}

/** The language of a tag without its region or script, in lower case. */
export function primarySubtag(tag: string | null): string | null {
  return (languageTag(tag) ?? tag)?.split('-')[0]?.toLowerCase() ?? null
}

/** The time a text states, in ISO 8601; one that cannot be read is reported by the name of its field. */
export function timeIn(text: string | null, field: string, line: number | null, report: Report): string | null {
  const time = isoTime(text ?? '')
  if (text !== null && time === null) {
    report({
      code: 'time-not-read',
      message: `The ${field} “${text.slice(0, 40)}” is not a time that can be read. Look it up in the original, or ask the sender.`,
      line,
    })
  }
  return time
}

const STATUSES: readonly (readonly [RegExp, WireItem['pubstatus']])[] = [
  [/^usable$/u, 'usable'],
  [/^embargo(?:ed)?$/u, 'embargoed'],
  [/^(?:withheld|held|hold)$/u, 'withheld'],
  [/^(?:cancell?ed|cancel|kill(?:ed)?|withdrawn|deleted)$/u, 'canceled'],
]

/** The IPTC publishing status a word stands for, in any case; usable where none is given (that is IPTC’s default). */
export function pubstatusIn(word: string | null, line: number | null, report: Report): WireItem['pubstatus'] {
  if (word === null) return 'usable'
  const found = STATUSES.find(([words]) => words.test(word.toLowerCase()))
  if (found !== undefined) return found[1]
  report({
    code: 'status-not-known',
    message: `The publishing status “${word.slice(0, 40)}” is not one that IPTC knows, so the item counts as usable. Ask the sender what it means.`,
    line,
  })
  return 'usable'
}
