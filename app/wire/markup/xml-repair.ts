import { parseFragment } from 'parse5'
import type { WireProblem } from '../wire-item.ts'
import { closesItself, OpenNames } from './xml-open-names.ts'

/** XML text a strict reader can take, the characters its well-known names stand for, and what was odd. */
export type RepairedXml = {
  readonly text: string
  /** Characters by name, such as `eacute`; the five names of XML itself are left out. */
  readonly characters: ReadonlyMap<string, string>
  readonly problems: readonly WireProblem[]
}

/** Sections whose signs are words, an end tag, the start of a tag, a reference by name or number, signs that are none. */
const SIGNS =
  /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|<\/(?<end>[^\s<>/]+)\s*>|<(?<start>[\p{L}_:][^\s<>/]*)|&(?:#(?:\d{1,7}|x[\da-f]{1,6})|(?<name>[\p{L}_][\p{L}\p{N}_.-]{0,63}));|(?<lone>&|<(?![\p{L}_:/!?]|$))/giu
const LONE_SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' }
const NAMES_OF_XML = new Set(['amp', 'lt', 'gt', 'quot', 'apos'])
const CONTROLS = /[^\P{Cc}\t\n\r\u0080-\u009f]|[\ufffe\uffff]/gu

/**
 * Makes XML (1.0, fifth edition) readable that agencies send slightly broken: controls go, a lone ampersand or
 * less-than sign becomes a reference (section 4.1), an end tag without its beginning goes, and names of HTML characters
 * are looked up in the fixed list of HTML. Any other name is an entity of the file’s own: it is never looked up but
 * named in a problem, and stays in the copy as written.
 */
export function repairXml(written: string): RepairedXml {
  const clean = written.replace(CONTROLS, '')
  const characters = new Map<string, string>()
  const problems = new Map<string, WireProblem>()
  const open = new OpenNames()
  const report = (code: string, problem: () => WireProblem) => {
    if (!problems.has(code)) problems.set(code, problem())
  }
  if (clean.length !== written.length) {
    report('xml-control-characters', () => controls(lineAt(written, written.search(CONTROLS))))
  }
  const text = clean.replace(SIGNS, (match: string, ...found: unknown[]) => {
    const { end, start, name, lone } = found.at(-1) as Partial<Record<string, string>>
    const at = Number(found.at(-3))
    const line = () => lineAt(clean, at)
    if (start !== undefined && !closesItself(clean, at + 1)) open.open(start)
    if ((end !== undefined && !open.close(end)) || lone !== undefined) {
      report('xml-broken', () => brokenXml(line()))
      return lone === undefined ? '' : (LONE_SIGNS[lone] ?? lone)
    }
    if (name === undefined || NAMES_OF_XML.has(name) || characters.has(name)) return match
    const character = characterNamed(name)
    if (character !== null) {
      characters.set(name, character)
      return match
    }
    report('xml-entity', () => ownEntity(name, line()))
    return `&amp;${name};`
  })
  return { text, characters, problems: [...problems.values()] }
}

/** The problem of XML that breaks the rules of XML on a line. */
export function brokenXml(line: number): WireProblem {
  return {
    code: 'xml-broken',
    message:
      'The XML is damaged, so some of the copy may be missing or out of place. Compare it with the original, or ask the sender to send it again.',
    line,
  }
}

/** The line a place in a text falls on, from 1. */
function lineAt(text: string, at: number): number {
  let line = 1
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1)) line += 1
  return line
}

/** The character an HTML name stands for (HTML Living Standard, 13.5), or null. */
function characterNamed(name: string): string | null {
  const node = parseFragment(`&${name};`).childNodes[0]
  const text = node !== undefined && 'value' in node ? node.value : null
  return text === null || text.startsWith('&') || text.endsWith(';') ? null : text
}

function controls(line: number): WireProblem {
  return {
    code: 'xml-control-characters',
    message:
      'The file holds control characters that no copy has; they were left out. Check the copy against the original.',
    line,
  }
}

function ownEntity(name: string, line: number): WireProblem {
  return {
    code: 'xml-entity',
    message: `The file uses an entity of its own, “&${name};”, which is never looked up. Replace it by hand, or ask the sender what it stands for.`,
    line,
  }
}
