import { expect, test } from 'vitest'
import { parsePlainText } from './plain-text.ts'
import { signalsOfLine } from './signals.ts'

test.each([
  ['KILL', ['kill'], true],
  ['WITHDRAWN', ['withdrawn'], true],
  ['MANDATORY KILL', ['kill'], true],
  ['CORRECTION', ['correction'], true],
  ['URGENT - REFILE', ['urgent', 'refile'], true],
  ['FLASH', ['flash'], true],
  ['2nd Lead', ['update'], true],
  ['1st Ld-Writethru', ['update'], true],
  ['(Corrects spelling of the mayor’s name)', ['correction'], true],
  ['EDITORS: WITHDRAWN at the source’s request', ['withdrawn'], true],
  ['EMBARGOED until 0001 GMT June 3', ['embargoed'], true],
  ['CORRECTED-Crossing to shut', ['correction'], false],
  ['UPDATE 1-Crossing to shut', ['update'], false],
])('reads the signal of %s', (line, signals, isOnlySignal) => {
  expect(signalsOfLine(line)).toEqual({ signals, isOnlySignal })
})

test.each(['Kill the bill, protesters say', 'Urgent repairs shut crossing', 'Lead pipes found in school'])(
  'leaves the headline %s alone',
  (line) => expect(signalsOfLine(line)).toBeNull(),
)

test('cancels killed and withdrawn copy, holds embargoed copy, and keeps a marked headline whole', () => {
  const statusOf = (line: string) => parsePlainText(`${line}\n\nCrossing to shut\n\nIt shuts.`).items[0]?.pubstatus
  expect(statusOf('KILL')).toBe('canceled')
  expect(statusOf('WITHDRAWN')).toBe('canceled')
  expect(statusOf('EMBARGOED until Monday')).toBe('embargoed')
  expect(statusOf('URGENT')).toBe('usable')
  expect(parsePlainText('CORRECTED-Crossing to shut\n\nIt shuts.').items[0]).toMatchObject({
    headline: 'CORRECTED-Crossing to shut',
    signals: ['correction'],
  })
})
