import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { type FindQuery, finderOf, mostFound } from '../../app/story/find.ts'
import { eachBlock, textOf } from './block-text.ts'
import { type Match, type Matches, matchesIn, showMatches } from './find-marks.ts'
import { FindThread } from './find-thread.ts'
import { inClaim } from './in-claim.ts'
import { whenIdle } from './when-idle.ts'

/** What is looked for in the story open here. */
export type StoryQuery = FindQuery & { readonly inClaims: boolean }

/**
 * Looks for a query in the body and again after every change, and marks what is found. Gives what is found now and, if
 * something is wrong with the query, that in words.
 */
export function useFind(editor: Editor, query: StoryQuery, replacement: string): Matches & { problem: string | null } {
  const [problem, setProblem] = useState<string | null>(null)
  const [thread] = useState(() => new FindThread())
  const { text, wholeWord, matchCase, regularExpression, inClaims } = query
  useEffect(() => {
    const asked: StoryQuery = { text, wholeWord, matchCase, regularExpression, inClaims }
    const finder = finderOf(asked)
    setProblem(finder.kind === 'wrong' ? finder.reason : null)
    if (finder.kind !== 'ready') {
      showMatches(editor, { all: [], at: 0 })
      return
    }
    let left = false
    const stop = whenIdle(editor, ['update'], async () => {
      const trouble = await lookThrough(editor, thread, asked, replacement).catch(String)
      if (!left && trouble !== undefined) setProblem(trouble)
    })
    return () => {
      left = true
      stop()
    }
  }, [editor, thread, text, wholeWord, matchCase, regularExpression, inClaims, replacement])
  useEffect(
    () => () => {
      thread.close()
      if (!editor.isDestroyed) showMatches(editor, { all: [], at: 0 })
    },
    [editor, thread],
  )
  const matches = useSyncExternalStore(
    (listener) => {
      editor.on('transaction', listener)
      return () => editor.off('transaction', listener)
    },
    () => matchesIn(editor),
  )
  return { all: matches.all, at: matches.at, problem }
}

/** Searches once and marks what is found. Gives the trouble in words, null for none, undefined when it counts no longer. */
async function lookThrough(
  editor: Editor,
  thread: FindThread,
  query: StoryQuery,
  replacement: string,
): Promise<string | null | undefined> {
  const { doc } = editor.state
  const blocks: { readonly node: Node; readonly start: number; readonly text: string }[] = []
  eachBlock(doc, (node, position) => blocks.push({ node, start: position + 1, text: textOf(node) }))
  const answer = await thread.search({ blocks: blocks.map((block) => block.text), query, replacement })
  if (answer === 'replaced' || editor.isDestroyed || editor.state.doc !== doc) return undefined
  if (answer === 'too-long') {
    showMatches(editor, { all: [], at: 0 })
    return 'This expression takes too long. Make it simpler: avoid a repeat inside a repeat, such as (a+)+.'
  }
  const all = answer.found.flatMap(({ block, from, to, instead }): Match[] => {
    const where = blocks[block]
    if (where === undefined || (query.inClaims && !inClaim(where.node, from, to))) return []
    return [{ from: where.start + from, to: where.start + to, words: where.text.slice(from, to), instead }]
  })
  const before = matchesIn(editor)
  const stood = before.all[before.at]?.from ?? editor.state.selection.from
  const next = all.findIndex(({ from }) => from >= stood)
  showMatches(editor, { all, at: Math.max(next, 0) })
  return answer.more ? `Only the first ${mostFound.toLocaleString('en')} are shown. Look for something rarer.` : null
}
