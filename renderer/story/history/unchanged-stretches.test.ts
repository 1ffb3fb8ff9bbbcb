import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DiffParagraph } from '../../../app/story/word-diff.ts'
import { unchangedStretches } from './unchanged-stretches.ts'

test('folding leaves nothing out, changes no order, and never folds a change or its neighbour', () => {
  const paragraph = fc
    .tuple(fc.constantFrom('same' as const, 'same' as const, 'same' as const, 'added' as const), fc.string())
    .map(([kind, text]): DiffParagraph => ({ runs: [{ kind, text }] }))
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 40 }), (paragraphs) => {
      const stretches = unchangedStretches(paragraphs)
      expect(stretches.flatMap((stretch) => stretch.paragraphs)).toEqual(paragraphs)
      for (const { from, folded, paragraphs: some } of stretches) {
        if (!folded) continue
        const around = paragraphs.slice(Math.max(0, from - 1), from + some.length + 1)
        expect(around.flatMap(({ runs }) => runs).every((run) => run.kind === 'same')).toBe(true)
      }
    }),
  )
})
