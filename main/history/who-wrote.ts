import * as Y from 'yjs'
import type { PersonId } from '../../app/ids.ts'
import { type Author, type AuthoredParagraph, type AuthoredRun, sameAuthor } from '../../app/story/who-wrote.ts'
import { bodyFragment } from '../store/body-document.ts'

/** An edit of a body with who made it; a story’s first is its first text. */
export type SignedEdit = { readonly actor: PersonId | null; readonly bytes: Uint8Array }

type Stretch = { readonly from: number; readonly author: Author }

/**
 * Who wrote which words of a body. Every piece of a Yjs document carries the client that made it and a count from 0; the
 * first edit that brings a piece says whose it is. Words that were moved or put back count for who did that.
 */
export function whoWrote(edits: readonly SignedEdit[]): AuthoredParagraph[] {
  const document = new Y.Doc({ gc: false })
  const authors = new Map<number, Stretch[]>()
  for (const [place, { actor, bytes }] of edits.entries()) {
    const author: Author =
      place === 0 ? { kind: 'first-text' } : actor === null ? { kind: 'unknown' } : { kind: 'person', id: actor }
    for (const { id } of Y.decodeUpdate(bytes).structs) noteAuthor(authors, id, author)
    Y.applyUpdate(document, bytes)
  }
  const paragraphs: AuthoredParagraph[] = []
  collect(document.getXmlFragment(bodyFragment), authors, paragraphs)
  document.destroy()
  return paragraphs
}

function noteAuthor(authors: Map<number, Stretch[]>, { client, clock }: Y.ID, author: Author): void {
  const known = authors.get(client)
  const last = known?.at(-1)
  if (known === undefined || last === undefined) authors.set(client, [{ from: clock, author }])
  else if (clock > last.from && !sameAuthor(last.author, author)) known.push({ from: clock, author })
}

function authorOf(authors: ReadonlyMap<number, readonly Stretch[]>, { client, clock }: Y.ID): Author {
  return authors.get(client)?.findLast(({ from }) => from <= clock)?.author ?? { kind: 'unknown' }
}

function collect(
  parent: Y.XmlFragment | Y.XmlElement,
  authors: ReadonlyMap<number, readonly Stretch[]>,
  paragraphs: AuthoredParagraph[],
): void {
  const runs: AuthoredRun[] = []
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) runs.push(...runsOf(child, authors))
    else if (child instanceof Y.XmlElement) collect(child, authors, paragraphs)
  }
  if (runs.length > 0) paragraphs.push({ runs: joined(runs) })
}

function runsOf(text: Y.XmlText, authors: ReadonlyMap<number, readonly Stretch[]>): AuthoredRun[] {
  const runs: AuthoredRun[] = []
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue
    runs.push(...runsOfItem(item.id, item.content.str, authors))
  }
  return runs
}

/** Yjs joins pieces of one client that follow each other, so one item may hold the words of several edits. */
function runsOfItem(id: Y.ID, words: string, authors: ReadonlyMap<number, readonly Stretch[]>): AuthoredRun[] {
  const end = id.clock + words.length
  const borders = (authors.get(id.client) ?? []).map(({ from }) => from).filter((from) => from > id.clock && from < end)
  const starts = [id.clock, ...borders]
  return starts.map((start, place) => ({
    author: authorOf(authors, Y.createID(id.client, start)),
    text: words.slice(start - id.clock, (starts[place + 1] ?? end) - id.clock),
  }))
}

function joined(runs: readonly AuthoredRun[]): AuthoredRun[] {
  const all: AuthoredRun[] = []
  for (const run of runs) {
    const last = all.at(-1)
    if (last !== undefined && sameAuthor(last.author, run.author))
      all[all.length - 1] = { author: last.author, text: last.text + run.text }
    else all.push(run)
  }
  return all
}
