import { parseFragment } from 'parse5'
import type { WireProblem } from '../wire-item.ts'

/** XML text a strict reader can take, the characters its well-known names stand for, and what was odd. */
export type RepairedXml = {
  readonly text: string
  /** Characters by name, such as `eacute`; the five names of XML itself are left out. */
  readonly characters: ReadonlyMap<string, string>
  readonly problems: readonly WireProblem[]
}

/** Sections whose signs are words, a reference by name or number, then signs that begin neither that nor a tag. */
const SIGNS =
  /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|&(?:#(?:\d{1,7}|x[\da-f]{1,6})|([\p{L}_][\p{L}\p{N}_.-]{0,63}));|&|<(?![\p{L}_:/!?]|$)/giu
const NAMES_OF_XML = new Set(['amp', 'lt', 'gt', 'quot', 'apos'])
const CONTROLS = /[^\P{Cc}\t\n\r\u0080-\u009f]|[\ufffe\uffff]/gu

/**
 * Makes XML (1.0, fifth edition) readable that agencies send slightly broken: controls go, a lone ampersand or
 * less-than sign becomes a reference (section 4.1), and names of HTML characters are looked up in the fixed list of HTML. Any other name is an
 * entity of the file's own: it is never looked up but named in a problem, and stays in the copy as written.
 */
export function repairXml(written: string): RepairedXml {
  const clean = written.replace(CONTROLS, '')
  const characters = new Map<string, string>()
  const problems = new Map<string, WireProblem>()
  if (clean.length !== written.length) {
    const line = lineAt(written, written.search(CONTROLS))
    problems.set('xml-control-characters', controls(line))
  }
  const text = clean.replace(SIGNS, (match: string, name: string | undefined, at: number) => {
    if (match === '&' || match === '<') {
      if (!problems.has('xml-broken')) problems.set('xml-broken', brokenXml(lineAt(clean, at)))
      return match === '&' ? '&amp;' : '&lt;'
    }
    if (name === undefined || NAMES_OF_XML.has(name) || characters.has(name)) return match
    const character = characterNamed(name)
    if (character !== null) {
      characters.set(name, character)
      return match
    }
    if (!problems.has('xml-entity')) problems.set('xml-entity', ownEntity(name, lineAt(clean, at)))
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
export function lineAt(text: string, at: number): number {
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
