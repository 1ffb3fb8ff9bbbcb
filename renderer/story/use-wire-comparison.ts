import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { useEffect, useMemo, useState } from 'react'
import {
  type ComparedSentence,
  compareWithWire,
  sentencesToCompare,
  type WireComparison,
  wireSentencesToCompare,
} from '../../app/story/wire-comparison.ts'
import { eachBlock, textOf } from './block-text.ts'
import { whenIdle } from './when-idle.ts'

/** A paragraph of the wire copy, as far as its sentences fared alike: the words, and what became of them. */
export type WireStretch = { readonly became: 'stands' | 'changed' | 'gone'; readonly text: string }

/** The story laid over a take: what became of each paragraph’s sentences, and how the story’s own sentences stand to it. */
export type TakeComparison = WireComparison & { readonly paragraphs: readonly (readonly WireStretch[])[] }

/** How long nobody has written when the copy is compared again, in milliseconds: in a long story it takes a while. */
const rest = 700

const known = new Map<string, WeakMap<Node, readonly ComparedSentence[]>>()

/** Compares the body being written with the paragraphs of a take, when nobody has written for a moment; null before. */
export function useWireComparison(
  editor: Editor | null,
  language: string,
  paragraphs: readonly string[],
  wireLanguage: string | null,
): TakeComparison | null {
  const [comparison, setComparison] = useState<TakeComparison | null>(null)
  const wire = useMemo(
    () => paragraphs.map((paragraph) => wireSentencesToCompare(paragraph, wireLanguage)),
    [paragraphs, wireLanguage],
  )
  useEffect(() => {
    if (editor === null) return
    const compare = () => {
      const compared = compareWithWire(wire.flat(), bodySentences(editor.state.doc, language))
      setComparison({ ...compared, paragraphs: stretchesOfParagraphs(wire, compared) })
    }
    return whenIdle(editor, ['update'], compare, rest)
  }, [editor, language, wire])
  return comparison
}

/** The sentences of a document. Each paragraph is parted once, however often the rest changes. */
function bodySentences(document: Node, language: string): ComparedSentence[] {
  const parted = known.get(language) ?? new WeakMap<Node, readonly ComparedSentence[]>()
  known.set(language, parted)
  const all: ComparedSentence[] = []
  eachBlock(document, (block) => {
    const sentences = parted.get(block) ?? sentencesToCompare(textOf(block), language)
    parted.set(block, sentences)
    for (const sentence of sentences) all.push(sentence)
  })
  return all
}

function stretchesOfParagraphs(
  wire: readonly (readonly ComparedSentence[])[],
  compared: WireComparison,
): WireStretch[][] {
  let place = 0
  return wire.map((sentences) => {
    const stretches: WireStretch[] = []
    for (const { text } of sentences) {
      const became = compared.wire[place]?.became ?? 'gone'
      place += 1
      const last = stretches.at(-1)
      if (last?.became === became) stretches[stretches.length - 1] = { became, text: `${last.text} ${text}` }
      else stretches.push({ became, text })
    }
    return stretches
  })
}
