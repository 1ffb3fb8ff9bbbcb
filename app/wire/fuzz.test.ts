import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mutate, numbersFrom, pick } from '../../tests/wire/mutations.ts'
import { sampleFolder } from '../../tests/wire/sample-folder.ts'
import { parseWire } from './parse-wire.ts'
import { wireItem } from './wire-item.ts'

const CASES = 10_000
/** Longer files take most of the time and break no other way. */
const LONGEST_SEED = 6000
// biome-ignore lint/suspicious/noControlCharactersInRegex: no item may hold one
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u

const fixtures = join(import.meta.dirname, '../../tests/fixtures/wire')

function seeds(): Uint8Array[] {
  const folders = [fixtures, sampleFolder()].filter((folder) => folder !== null)
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  return files
    .sort()
    .map((file) => new Uint8Array(readFileSync(file)))
    .filter((bytes) => bytes.length <= LONGEST_SEED)
}

function hasControl(value: unknown): boolean {
  if (typeof value === 'string') return CONTROL.test(value)
  return typeof value === 'object' && value !== null && Object.values(value).some(hasControl)
}

test(`${CASES} broken files of every format: none crashes a reader, hangs it or is lost`, async () => {
  const next = numbersFrom(20_240_610)
  const all = seeds()
  const formats = new Set<string>()
  for (let round = 0; round < CASES; round += 1) {
    const bytes = mutate(pick(all, next), pick(all, next), next)
    const before = Uint8Array.from(bytes)
    const parsed = await parseWire(bytes)
    formats.add(parsed.format)
    const where = () => `case ${round}, ${parsed.format}: ${Buffer.from(bytes).toString('base64')}`
    if (parsed.items.length + parsed.problems.length === 0) expect.fail(`lost ${where()}`)
    const faults = parsed.problems.filter((problem) => problem.code === 'reader-fault' || problem.message === '')
    if (faults.length > 0) expect.fail(`${faults[0]?.message} ${where()}`)
    if (hasControl(parsed.items)) expect.fail(`control character ${where()}`)
    if (round % 10 === 0) {
      for (const item of parsed.items) wireItem.strict().parse(item)
      expect(bytes).toEqual(before)
      expect(await parseWire(bytes)).toEqual(parsed)
    }
  }
  expect(formats.size).toBe(11)
}, 300_000)
