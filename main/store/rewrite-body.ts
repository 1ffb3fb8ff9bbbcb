import { diffArrays } from 'diff'
import * as Y from 'yjs'
import { canonicalJson, type Json } from '../../app/log/canonical-json.ts'
import type { Block, Body } from '../../app/story/body.ts'
import { bodyFragment, readBlock } from './body-document.ts'
import { rewriteText } from './rewrite-text.ts'
import { writeBodyNode } from './write-body-node.ts'

/** Beyond so many changed paragraphs, those that stayed are not looked for. */
const mostChanges = 3000

/**
 * The edit that makes a document say another body and touches only what differs: paragraphs that stay are left alone, and
 * within a rewritten paragraph the words that stay. So other windows’ carets, and who wrote which words, stay as they are.
 */
export function editThatRewrites(before: Uint8Array, body: Body): Uint8Array {
  const document = new Y.Doc()
  Y.applyUpdate(document, before)
  const known = Y.encodeStateVector(document)
  document.transact(() => rewriteBlocks(document.getXmlFragment(bodyFragment), body.content))
  const edit = Y.encodeStateAsUpdate(document, known)
  document.destroy()
  return edit
}

function rewriteBlocks(fragment: Y.XmlFragment, wanted: readonly Block[]): void {
  const there = fragment.toArray().map((node) => readBlock(node).map(spelled).join())
  const target = wanted.map(spelled)
  const changes = diffArrays(there, target, { maxEditLength: mostChanges }) ?? [
    { value: there, removed: true, added: false },
    { value: target, removed: false, added: true },
  ]
  let at = 0
  let next = 0
  for (let place = 0; place < changes.length; place += 1) {
    const change = changes[place]
    if (change === undefined) continue
    if (!change.added && !change.removed) {
      at += change.value.length
      next += change.value.length
      continue
    }
    const follower = changes[place + 1]
    const removed = change.removed ? change.value.length : 0
    const added = change.added ? change.value.length : follower?.added ? follower.value.length : 0
    if (change.removed && follower?.added) place += 1
    rewriteSome(fragment, at, removed, wanted.slice(next, next + added))
    at += added
    next += added
  }
}

/** Makes so many blocks from a place on into others: in pairs while words can stay, the rest taken out or put in. */
function rewriteSome(fragment: Y.XmlFragment, from: number, there: number, wanted: readonly Block[]): void {
  const pairs = Math.min(there, wanted.length)
  for (let place = 0; place < pairs; place += 1) {
    const block = wanted[place]
    const node = fragment.get(from + place)
    if (block === undefined || (node instanceof Y.XmlElement && rewriteText(node, block))) continue
    fragment.delete(from + place, 1)
    fragment.insert(from + place, [writeBodyNode(block)])
  }
  if (there > pairs) fragment.delete(from + pairs, there - pairs)
  if (wanted.length > pairs) fragment.insert(from + pairs, wanted.slice(pairs).map(writeBodyNode))
}

function spelled(block: Block): string {
  return canonicalJson(block as unknown as Json)
}
