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
  ['KORREKTUR', ['correction'], true],
  ['Meldung zurückgezogen', ['withdrawn'], true],
  ['Achtung Redaktionen: Meldung 0412 bitte nicht verwenden, ZURÜCKGEZOGEN', ['withdrawn'], true],
  ['(Berichtigt: Name im zweiten Absatz)', ['correction'], true],
  ['BERICHTIGUNG: Brücke wird gesperrt', ['correction'], false],
  ['Korrektur: Brücke wird gesperrt', ['correction'], false],
  ['EIL: Brücke gesperrt', ['urgent'], false],
  ['RECTIFICATIF', ['correction'], true],
  ['ANNULATION', ['kill'], true],
  ['Attention rédactions: dépêche ANNULÉE', ['kill'], true],
  ['CORRECCIÓN - El puente se cierra', ['correction'], false],
  ['ANULACIÓN', ['kill'], true],
  ['URGENTE', ['urgent'], true],
  ['CORREÇÃO', ['correction'], true],
  ['ANULADA', ['kill'], true],
  ['RETTIFICA', ['correction'], true],
  ['ANNULLAMENTO', ['kill'], true],
  ['【訂正】', ['correction'], true],
  ['訂正', ['correction'], true],
  ['（取り消し）橋の通行止め', ['withdrawn'], false],
  ['全文取り消し', ['withdrawn'], true],
  ['【速報】橋は閉じる', ['flash'], false],
  ['差し替え：橋は閉じる', ['update'], false],
  ['WITHHOLD', ['withhold'], true],
  ['Sperrfrist: 10.06.2024, 6.00 Uhr', ['embargoed'], true],
  ['SOUS EMBARGO jusqu’à lundi', ['embargoed'], true],
  ['UPDATE 1-Crossing to shut', ['update'], false],
])('reads the signal of %s', (line, signals, isOnlySignal) => {
  expect(signalsOfLine(line)).toEqual({ signals, isOnlySignal })
})

test.each([
  'Kill the bill, protesters say',
  'Urgent repairs shut crossing',
  'Lead pipes found in school',
  'Korrektur am Haushalt gefordert',
  'Annulation du concert de Selby',
  '取り消しを求める声',
  '速報値は横ばい',
  '(Urgent repairs will follow)',
  'Embargo on fish is lifted',
  'Rückruf: Hersteller holt Fähren zurück',
  'Zurückgezogen: Kandidatin verzichtet',
  'ANULADO: el gol de la final',
  'CANCELADA - La regata de Selby',
])('leaves the headline %s alone', (line) => expect(signalsOfLine(line)).toBeNull())

test('cancels killed and withdrawn copy, holds embargoed copy, and keeps a marked headline whole', () => {
  const statusOf = (line: string) => parsePlainText(`${line}\n\nCrossing to shut\n\nIt shuts.`).items[0]?.pubstatus
  expect(statusOf('KILL')).toBe('canceled')
  expect(statusOf('WITHDRAWN')).toBe('canceled')
  expect(statusOf('EMBARGOED until Monday')).toBe('embargoed')
  expect(statusOf('WITHHOLD')).toBe('withheld')
  expect(statusOf('ZURÜCKGEZOGEN')).toBe('canceled')
  expect(statusOf('（取り消し）橋の通行止め')).toBe('canceled')
  expect(statusOf('URGENT')).toBe('usable')
  expect(parsePlainText('CORRECTED-Crossing to shut\n\nIt shuts.').items[0]).toMatchObject({
    headline: 'CORRECTED-Crossing to shut',
    signals: ['correction'],
  })
})

test('marks copy that opens with a signal without a headline, and leaves the words in it', () => {
  const [item] = parsePlainText('KORREKTUR: Im zweiten Absatz heißt es richtig Ames.\n\nDie Brücke bleibt zu.').items
  expect(item).toMatchObject({ headline: null, signals: ['correction'] })
  expect(item?.paragraphs).toHaveLength(2)
})
