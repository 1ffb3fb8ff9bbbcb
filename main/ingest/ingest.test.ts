import { afterEach, beforeEach, expect, test } from 'vitest'
import { IngestDesk } from '../testing/ingest-desk.ts'
import { Imports } from './imports.ts'
import { broughtByHand } from './read-import-files.ts'

let desk: IngestDesk

beforeEach(() => {
  desk = new IngestDesk('hostile', 1500)
})

afterEach(() => desk.close())

const copy = (name: string, words: string) => broughtByHand(name, new TextEncoder().encode(words))
const story = (number: number) =>
  copy(
    `${number}.txt`,
    `Harbour lamp ${number} lit\n\nThe lamp was lit at dusk, the harbour office said on day ${number}.`,
  )
const by = () => ({ by: desk.desk.ids.mira })

test('files are read and kept in their order, each with its outcome', async () => {
  const outcomes = await desk.ingest.bring([story(1), story(2), copy('none.txt', ''), story(1)], by())
  expect(outcomes.map(({ kind, file }) => `${file} ${kind}`)).toEqual([
    '1.txt imported',
    '2.txt imported',
    'none.txt held',
    '1.txt known',
  ])
  expect(desk.headlines()).toEqual(['Harbour lamp 2 lit', 'Harbour lamp 1 lit'])
})

test('a file that hangs, kills or fills the reader is held with its reason, and no other is lost', async () => {
  const files = [story(1), copy('exit', 'EXIT'), story(2), copy('hang', 'HANG'), story(3), copy('throw', 'THROW')]
  const outcomes = await desk.ingest.bring([...files, copy('fill', 'FILL'), story(4)], by())
  expect(outcomes.map(({ kind }) => kind)).toEqual([
    'imported',
    'held',
    'imported',
    'held',
    'imported',
    'held',
    'held',
    'imported',
  ])
  expect(desk.desk.rows()).toHaveLength(4)
  expect(desk.held().sort()).toEqual([
    'exit: reading-failed',
    'fill: reading-failed',
    'hang: reading-too-long',
    'throw: reading-failed',
  ])
})

test('no more files are pulled than there is room for, however many wait', async () => {
  let pulled = 0
  let kept = 0
  let most = 0
  function* files() {
    for (let number = 0; number < 400; number += 1) {
      pulled += 1
      most = Math.max(most, pulled - kept)
      yield story(number)
    }
  }
  const onKept = () => {
    kept += 1
  }
  await desk.ingest.bring(files(), { ...by(), onKept })
  expect(kept).toBe(400)
  expect(most).toBeLessThanOrEqual(129)
})

test('an import says how far it is, and stops when told to with what was begun kept', async () => {
  const told: string[] = []
  const imports: Imports = new Imports(desk.ingest, ({ id, done, total, ended }) => {
    told.push(`${done} of ${total}${ended ? ', over' : ''}`)
    if (done === 5) imports.cancel(id)
  })
  async function* files() {
    for (let number = 0; number < 1000; number += 1) yield story(number)
  }
  const outcomes = await imports.run(files(), 1000, desk.desk.ids.mira)
  expect(outcomes.length).toBeLessThan(200)
  expect(desk.desk.rows()).toHaveLength(outcomes.length)
  expect(told[0]).toBe('0 of 1000')
  expect(told.at(-1)).toBe(`${outcomes.length} of 1000, over`)
})

test('a file the store cannot keep fails its import, and those beside it are kept', async () => {
  const poison = { ...story(2), name: 'poison' }
  const { service } = desk.desk
  const keepWire = service.keepWire.bind(service)
  service.keepWire = (files, by) => {
    if (files.some((file) => file.name === 'poison')) throw new Error('the disk is full')
    return keepWire(files, by)
  }
  await expect(desk.ingest.bring([story(1), poison, story(3)], by())).rejects.toThrow('the disk is full')
  expect(desk.headlines()).toContain('Harbour lamp 1 lit')
})

test('the language of the sender is given to copy whose words do not tell it', async () => {
  const unclear = { ...copy('code.txt', 'XQ 44 / 81 / 22\n\n17 18 19 20'), language: 'da' }
  await desk.ingest.bring([unclear, { ...story(1), language: 'da' }], by())
  expect(desk.desk.rows().map(({ language }) => language)).toEqual(['en', 'da'])
})
