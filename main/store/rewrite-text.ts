import { diffArrays } from 'diff'
import * as Y from 'yjs'
import { type Block, type Inline, isTextBlock, type Mark } from '../../app/story/body.ts'
import { readBlock, readMark } from './body-document.ts'
import { writeMarks } from './write-body-node.ts'

type Attributes = Readonly<Record<string, unknown>>
type Run = { readonly insert?: unknown; readonly attributes?: Attributes }
type Change = { retain?: number; delete?: number; insert?: string; attributes?: Record<string, unknown> }

/** Beyond so many changed words, those that stayed are not looked for. */
const mostChanges = 1500

/**
 * Makes a paragraph, subhead or pull quote of a document say what another one says, word by word. False, and nothing is changed, when
 * it is no such node, is of another kind, or holds more than plain runs of text.
 */
export function rewriteText(node: Y.XmlElement, wanted: Block): boolean {
  const [text, ...more] = node.toArray()
  if (!(text instanceof Y.XmlText) || more.length > 0) return false
  const said = shellOf(readBlock(node)[0])
  const runs = runsOf(wanted)
  if (runs === null || said === null || said !== shellOf(wanted)) return false
  const now = text.toDelta() as Run[]
  if (!now.every((run) => typeof run.insert === 'string')) return false
  text.applyDelta(changesTo(now, runs), { sanitize: false })
  return true
}

/** All of a block but its words, as text to compare; null for a block that holds no words itself. */
function shellOf(block: Block | undefined): string | null {
  if (block === undefined || !isTextBlock(block)) return null
  const { content: _, ...shell } = block
  return JSON.stringify(shell)
}

function runsOf(block: Block): Extract<Inline, { type: 'text' }>[] | null {
  if (!isTextBlock(block)) return null
  const runs = (block.content ?? []).flatMap((inline) => (inline.type === 'text' ? [inline] : []))
  return runs.length === (block.content ?? []).length && runs.length > 0 ? runs : null
}

/** Steps over, takes out and puts in, and formats what stays where its marks differ. Lengths are UTF-16 units. */
function changesTo(now: readonly Run[], wanted: readonly Extract<Inline, { type: 'text' }>[]): Change[] {
  const before = now.map((run) => String(run.insert)).join('')
  const after = wanted.map((run) => run.text).join('')
  const formats = stretches(now.map((run) => ({ length: String(run.insert).length, of: run.attributes ?? {} })))
  const marks = stretches(wanted.map((run) => ({ length: run.text.length, of: run.marks ?? [] })))
  const changes: Change[] = []
  let at = 0
  let to = 0
  for (const { kind, length } of wordChanges(before, after)) {
    if (kind === 'removed') {
      changes.push({ delete: length })
      at += length
      continue
    }
    const end = to + length
    while (to < end) {
      const mark = marks(to)
      const format = kind === 'same' ? formats(at) : null
      const step = Math.min(end - to, mark.left, format?.left ?? mark.left)
      if (format === null) changes.push({ insert: after.slice(to, to + step), attributes: writeMarks(mark.of) })
      else changes.push({ retain: step, ...reformatted(format.of, mark.of) })
      to += step
      at += format === null ? 0 : step
    }
  }
  return changes
}

/** A way to ask which stretch a place is in, and how many units of it are left from there. */
function stretches<What>(parts: readonly { readonly length: number; readonly of: What }[]) {
  return (place: number): { readonly of: What; readonly left: number } => {
    let end = 0
    for (const part of parts) {
      end += part.length
      if (place < end) return { of: part.of, left: end - place }
    }
    throw new RangeError('a place behind the end of a text')
  }
}

function wordChanges(before: string, after: string): { kind: 'same' | 'added' | 'removed'; length: number }[] {
  const changes = diffArrays(tokens(before), tokens(after), { maxEditLength: mostChanges }) ?? [
    { value: [before], removed: true, added: false },
    { value: [after], removed: false, added: true },
  ]
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    length: value.join('').length,
  }))
}

function tokens(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+|\s+|./gsu) ?? []
}

/** The formatting that makes words with these attributes carry these marks; nothing when they do already. */
function reformatted(now: Attributes, wanted: readonly Mark[]): { attributes?: Record<string, unknown> } {
  const names = (marks: readonly Mark[]) =>
    marks
      .map((mark) => JSON.stringify(mark))
      .sort()
      .join()
  const has = Object.entries(now).flatMap(([name, value]) => readMark(name, value))
  if (names(has) === names(wanted)) return {}
  const off = Object.fromEntries(Object.keys(now).map((name) => [name, null]))
  return { attributes: { ...off, ...writeMarks(wanted) } }
}
