import { expect, test } from 'vitest'
import type { IntakeRow } from '../../app/ipc/intake-views.ts'
import { ago } from './ago.ts'
import { intakeWords } from './intake-words.ts'

const now = Date.parse('2026-11-20T12:00:00Z')

const row = (
  kind: IntakeRow['intake']['kind'],
  condition: IntakeRow['condition']['kind'] = 'working',
  lastItemAt: string | null = null,
): IntakeRow => ({
  intake: { kind } as IntakeRow['intake'],
  condition: { kind: condition, message: '' },
  lastItemAt,
  movedTo: null,
})

test('the line counts what runs and says when the last item came', () => {
  const rows = [
    row('folder', 'working', '2026-11-20T11:59:48Z'),
    row('feed', 'working', '2026-11-20T11:00:00Z'),
    row('feed'),
  ]
  expect(intakeWords(rows, now)).toBe('● Watching 1 folder, 2 feeds · last item 12 s ago')
})

test('trouble and being offline are said in words, and a desk without ways in says nothing', () => {
  expect(intakeWords([row('folder', 'trouble'), row('feed', 'offline')], now)).toBe(
    '▲ Watching 1 folder, 1 feed · 1 needs attention · 1 feed offline',
  )
  expect(intakeWords([row('folder', 'paused')], now)).toBe('● Wire copy is paused')
  expect(intakeWords([], now)).toBeNull()
})

test('moments are told in the largest unit that says enough, also when clocks disagree', () => {
  const at = (seconds: number) => ago(new Date(now - seconds * 1000).toISOString(), now)
  expect([at(-5), at(59), at(60), at(3599), at(7200), at(200_000)]).toEqual([
    '0 s ago',
    '59 s ago',
    '1 min ago',
    '59 min ago',
    '2 h ago',
    '2 d ago',
  ])
})
