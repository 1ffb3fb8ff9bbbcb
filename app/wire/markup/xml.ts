import { SaxesParser } from 'saxes'
import { repairWindows1252 } from '../windows-1252.ts'
import type { WireProblem } from '../wire-item.ts'
import type { MarkupElement, MarkupNode } from './markup.ts'
import { brokenXml, repairXml } from './xml-repair.ts'

/** The tree of an XML file as far as it could be read, or null where it has no element, and what was odd about it. */
export type ReadXml = { readonly root: MarkupElement | null; readonly problems: readonly WireProblem[] }

/** The name of the root where a file holds several documents one after the other. */
export const SEVERAL_DOCUMENTS = '#documents'

/** How much of a file is read: elements inside one another, elements in all, and characters. */
export const XML_LIMITS = { depth: 256, elements: 200_000, characters: 8 * 1024 * 1024, errors: 2_000 } as const

type OpenElement = MarkupElement & { readonly children: MarkupNode[] }
type OpenText = { kind: 'text'; text: string }

/** Rules whose breach takes nothing from the copy: the declaration, instructions, and `]]>` among words. */
const HARMLESS = /declaration|processing instruction|encoding value|"\]\]>"/u
const CUT_OFF = /^(?:unclosed tag|unexpected end)/u
const STOP = new Error('enough was read')

/**
 * Reads XML (1.0, fifth edition) without validating: a document type is skipped, nothing is ever expanded or fetched.
 * Damage never throws: where there is any, the file is repaired as far as that is safe and read again. What was read
 * before the worst of it is kept, elements still open included, and a problem names the line.
 */
export function readXml(written: string): ReadXml {
  const whole = written.replace(/^\ufeff/u, '')
  const within = whole.slice(0, XML_LIMITS.characters)
  const strict = parse(within, new Map())
  if (strict.problems.size === 0 && within.length === whole.length) return { root: strict.root(), problems: [] }
  const repaired = repairXml(within)
  const tree = parse(repaired.text, repaired.characters)
  const problems = new Map(repaired.problems.map((problem) => [problem.code, problem]))
  if (within.length < whole.length) problems.set('xml-too-long', tooLong(null))
  for (const [code, problem] of tree.problems) if (!problems.has(code)) problems.set(code, problem)
  return { root: tree.root(), problems: [...problems.values()] }
}

function parse(text: string, characters: ReadonlyMap<string, string>): TreeBuilder {
  const tree = new TreeBuilder()
  const start = Math.max(0, text.search(/\S/u))
  const linesBefore = text.slice(0, start).split('\n').length - 1
  const parser = new SaxesParser()
  for (const [name, character] of characters) parser.ENTITIES[name] = character
  let line = 1
  let errors = 0
  let endsInTag = false
  parser.on('opentagstart', () => {
    line = parser.line + linesBefore
  })
  parser.on('opentag', (tag) => tree.open(tag.name, tag.attributes, line))
  parser.on('closetag', () => tree.close())
  parser.on('text', (words) => {
    if (!endsInTag) tree.add(words)
  })
  parser.on('cdata', (words) => tree.add(words))
  parser.on('error', (error) => {
    const rule = error.message.replace(/^\d+:\d+: /u, '')
    const problem = problemOf(rule, parser.line + linesBefore)
    if (rule.startsWith('unexpected end')) endsInTag = text.lastIndexOf('<![CDATA[') <= text.lastIndexOf(']]>')
    tree.report(problem)
    if (problem?.code === 'xml-broken') errors += 1
    if (errors > XML_LIMITS.errors) throw STOP
  })
  try {
    parser.write(text.slice(start)).close()
  } catch (thrown) {
    if (thrown !== STOP) throw thrown
  }
  return tree
}

/** Builds the tree out of what the parser meets, within the limits. */
class TreeBuilder {
  readonly problems = new Map<string, WireProblem>()
  readonly #roots: OpenElement[] = []
  readonly #open: OpenElement[] = []
  #elements = 0
  #tooDeep = 0

  /** Keeps the first problem of each code. */
  report(problem: WireProblem | null): void {
    if (problem !== null && !this.problems.has(problem.code)) this.problems.set(problem.code, problem)
  }

  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    this.#elements += 1
    if (this.#elements > XML_LIMITS.elements) {
      this.report(tooLong(line))
      throw STOP
    }
    if (this.#tooDeep > 0 || this.#open.length >= XML_LIMITS.depth) {
      this.#tooDeep += 1
      this.report(tooDeep(line))
      return
    }
    const element: OpenElement = {
      kind: 'element',
      name: localName(name).toLowerCase(),
      attributes: Object.fromEntries(Object.entries(attributes)),
      children: [],
      line,
    }
    const parent = this.#open.at(-1)
    if (parent === undefined) this.#roots.push(element)
    else parent.children.push(element)
    this.#open.push(element)
  }

  close(): void {
    if (this.#tooDeep > 0) this.#tooDeep -= 1
    else this.#open.pop()
  }

  add(words: string): void {
    const parent = this.#open.at(-1)
    if (parent === undefined) return
    const text = repairWindows1252(words)
    const last = parent.children.at(-1)
    if (last?.kind === 'text') (last as OpenText).text += text
    else parent.children.push({ kind: 'text', text } satisfies OpenText)
  }

  root(): MarkupElement | null {
    const [first, second] = this.#roots
    if (first === undefined || second === undefined) return first ?? null
    return { kind: 'element', name: SEVERAL_DOCUMENTS, attributes: {}, children: this.#roots, line: first.line }
  }
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1) || name
}

function problemOf(rule: string, line: number): WireProblem | null {
  if (HARMLESS.test(rule)) return null
  if (rule.startsWith('document must contain')) return noElement()
  return CUT_OFF.test(rule) ? cutOff(line) : brokenXml(line)
}

function cutOff(line: number): WireProblem {
  return {
    code: 'xml-cut-off',
    message:
      'The file ends in the middle, so the end of its last item is missing. Ask the sender to send it again before you use it.',
    line,
  }
}

function noElement(): WireProblem {
  return {
    code: 'xml-no-element',
    message: 'The file holds no XML element, so there is nothing to read. Ask the sender to send it again.',
    line: 1,
  }
}

function tooDeep(line: number): WireProblem {
  return {
    code: 'xml-too-deep',
    message: `Elements stand inside one another more than ${XML_LIMITS.depth} levels deep. Their words were kept without their form; check the copy against the original.`,
    line,
  }
}

function tooLong(line: number | null): WireProblem {
  return {
    code: 'xml-too-long',
    message:
      'The file is longer than any wire message, so only its beginning was read. Ask the sender for smaller files.',
    line,
  }
}
