import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { newId, personId } from '../../app/ids.ts'
import { textOfBody } from '../../app/story/body.ts'
import { bodyFragment, readBody, seedBody } from '../store/body-document.ts'
import { type SignedEdit, whoWrote } from './who-wrote.ts'

const writers = { mira: newId(personId), priya: newId(personId) }

/** A body of one paragraph that the wire began, and one document for each writer, kept in step. */
function shared(first: string) {
  const seeded = new Y.Doc()
  seedBody(seeded, { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: first }] }] })
  const edits: SignedEdit[] = [{ actor: writers.mira, bytes: Y.encodeStateAsUpdate(seeded) }]
  const documents = new Map(Object.keys(writers).map((name) => [name, new Y.Doc()]))
  for (const document of documents.values()) Y.applyUpdate(document, Y.encodeStateAsUpdate(seeded))
  const write = (name: keyof typeof writers, change: (text: Y.XmlText) => void) => {
    const document = documents.get(name) as Y.Doc
    const before = Y.encodeStateVector(document)
    const paragraph = document.getXmlFragment(bodyFragment).get(0) as Y.XmlElement
    change(paragraph.get(0) as Y.XmlText)
    const bytes = Y.encodeStateAsUpdate(document, before)
    edits.push({ actor: writers[name], bytes })
    for (const other of documents.values()) if (other !== document) Y.applyUpdate(other, bytes)
  }
  return { edits, write, text: () => textOfBody(readBody(documents.get('mira') as Y.Doc)) }
}

test('words stand with whoever wrote them, in the order they are read', () => {
  const { edits, write } = shared('The ballot passed.')
  write('mira', (text) => text.insert(4, 'second '))
  write('priya', (text) => text.insert(25, ' Talks resume.'))
  write('priya', (text) => text.delete(0, 4))
  expect(whoWrote(edits)).toEqual([
    {
      runs: [
        { author: { kind: 'person', id: writers.mira }, text: 'second ' },
        { author: { kind: 'first-text' }, text: 'ballot passed.' },
        { author: { kind: 'person', id: writers.priya }, text: ' Talks resume.' },
      ],
    },
  ])
})

test('whoever writes and cuts where, the runs together are the text, and nobody is given another’s words', () => {
  const step = fc.record({ who: fc.constantFrom('mira' as const, 'priya' as const), at: fc.nat(), cut: fc.nat(3) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const { edits, write, text } = shared('0000')
      for (const { who, at, cut } of steps) {
        write(who, (words) => {
          const place = at % (words.length + 1)
          if (cut === 0 && place < words.length) words.delete(place, 1)
          else words.insert(place, who === 'mira' ? 'mm' : 'pp')
        })
      }
      const runs = whoWrote(edits).flatMap((paragraph) => paragraph.runs)
      expect(runs.map((run) => run.text).join('')).toBe(text())
      for (const { author, text: words } of runs) {
        const letter =
          author.kind === 'first-text' ? '0' : author.kind === 'person' && author.id === writers.mira ? 'm' : 'p'
        expect(words).toBe(letter.repeat(words.length))
      }
    }),
  )
})
