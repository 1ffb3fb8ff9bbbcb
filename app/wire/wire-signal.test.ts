import { expect, test } from 'vitest'
import { copyOf } from './test-copy.ts'
import type { WireItem } from './wire-item.ts'
import { ownSignal, signalInPlace, urgencyOf } from './wire-signal.ts'

test.each<[string, Partial<WireItem>, string]>([
  ['plain copy', {}, 'new'],
  ['a canceled pubstatus', { pubstatus: 'canceled' }, 'kill'],
  ['the word kill', { signals: ['kill'] }, 'kill'],
  ['a withdrawal', { signals: ['withdrawn'] }, 'kill'],
  ['a qcode', { signals: ['sig:correction'] }, 'correction'],
  ['an address', { signals: ['https://codes.example/signal/update'] }, 'update'],
  ['a refile', { signals: ['refile'] }, 'correction'],
  ['a flash', { signals: ['flash', 'urgent'] }, 'flash'],
  ['a kill that is also an update', { signals: ['update', 'kill'] }, 'kill'],
  ['a headline that says so', { headline: 'CORRECTED-Ferry leaves at nine' }, 'correction'],
  ['a note to editors', { edNote: 'Corrects the hour in paragraph 2' }, 'correction'],
  ['a mandatory kill in the note', { edNote: 'MANDATORY KILL' }, 'kill'],
  ['a slugline', { slugline: 'BC-Ferry-Time,2nd Ld-Writethru' }, 'update'],
  ['a headline about killing', { headline: 'Kill the bill, protesters say' }, 'new'],
  ['a note about something else', { edNote: 'Pictures will follow' }, 'new'],
  ['embargoed copy', { pubstatus: 'embargoed', signals: ['embargoed'] }, 'new'],
])('%s', (_name, given, signal) => {
  expect(ownSignal(copyOf(given))).toBe(signal)
})

test('the first take is new, a later one that says nothing is an update, and a correction stays one', () => {
  expect(signalInPlace(copyOf(), true)).toBe('new')
  expect(signalInPlace(copyOf(), false)).toBe('update')
  expect(signalInPlace(copyOf({ signals: ['correction'] }), false)).toBe('correction')
})

test('urgency is the agency’s number, else follows from flash and urgent', () => {
  expect(urgencyOf(copyOf({ urgency: 4, signals: ['flash'] }))).toBe(4)
  expect(urgencyOf(copyOf({ signals: ['flash'] }))).toBe(1)
  expect(urgencyOf(copyOf({ signals: ['urgent'] }))).toBe(2)
  expect(urgencyOf(copyOf())).toBeNull()
})
