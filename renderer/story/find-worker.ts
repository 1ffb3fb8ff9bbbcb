import { type FindQuery, type Found, finderOf, findIn } from '../../app/story/find.ts'

/** What the finding thread is asked: the paragraphs’ words, what to look for in them, and what to put instead. */
export type FindRequest = {
  readonly blocks: readonly string[]
  readonly query: FindQuery
  readonly replacement: string
}
export type FindAnswer = { readonly found: readonly Found[]; readonly more: boolean }

self.addEventListener('message', ({ data: { blocks, query, replacement } }: MessageEvent<FindRequest>) => {
  const { regularExpression } = query
  const answer: FindAnswer = findIn(blocks, finderOf(query), { text: replacement, regularExpression })
  self.postMessage(answer)
})
