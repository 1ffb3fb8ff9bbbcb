import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { differences, type ExpectedFile, expectedFiles, missedBonus } from '../../tests/wire/expected-wire.ts'
import { outsideCalls } from '../../tests/wire/outside-calls.ts'
import { sampleFolder } from '../../tests/wire/sample-folder.ts'
import { parseWire } from './parse-wire.ts'
import type { ParsedWire } from './wire-item.ts'

const folder = sampleFolder()
if (folder === null) process.stderr.write('The wire samples are not on this machine; their tests are skipped.\n')

test('the watch on files and networks notes a call', () => {
  const outside = outsideCalls()
  existsSync(import.meta.dirname)
  outside.stop()
  existsSync(import.meta.dirname)
  expect(outside.calls).toEqual([`node:fs.existsSync(${import.meta.dirname})`])
})

describe.skipIf(folder === null)('the samples of agencies', () => {
  const read = (file: string) => new Uint8Array(readFileSync(join(folder ?? '', file)))
  const files = folder === null ? [] : expectedFiles(folder)
  const parse = ({ file, encodingHint }: ExpectedFile, bytes = read(file)) =>
    parseWire(bytes, encodingHint === undefined ? {} : { charsetHint: encodingHint })

  test('a newspaper’s page gives credit, ten paragraphs and an appeal of two sentences', async () => {
    const [item] = (await parseWire(read('kyodo-talks.txt'))).items
    expect(item).toMatchObject({ credit: 'Kyodo News', headline: null, byline: null, dateline: null, language: 'en' })
    expect(item?.paragraphs).toHaveLength(10)
    expect(item?.appeal).toHaveLength(2)
  })

  test.each(files)('$file gives what is expected of it', async (expected) => {
    const parsed = await parse(expected)
    expect(differences(expected, parsed)).toEqual([])
    const missed = missedBonus(expected, parsed)
    if (missed.length > 0) process.stdout.write(`${expected.file}, beyond what is expected: ${missed.join('; ')}\n`)
  })

  test.each(files)('$file is known by its content, and read alike without its name or a hint', async (expected) => {
    const parsed = await parseWire(read(expected.file))
    if (expected.format !== 'hostile') expect(parsed.format).toBe(expected.format)
    expect(parsed.problems.map((problem) => problem.code)).not.toContain('reader-fault')
  })

  test.each(files)('$file gives the same twice, is not changed, and nothing else is opened', async (expected) => {
    const bytes = read(expected.file)
    const before = Uint8Array.from(bytes)
    const first = await parse(expected, bytes)
    const outside = outsideCalls()
    try {
      expect(await parse(expected, bytes)).toEqual(first)
      expect(outside.calls).toEqual([])
    } finally {
      outside.stop()
    }
    expect(bytes).toEqual(before)
  })

  test.each(files.filter((one) => one.mustNotContain !== undefined))(
    '$file brings nothing harmful',
    async (expected) => {
      const parsed = await parse(expected)
      const offered = /xss/u.test(expected.file) ? JSON.stringify(addressesOf(parsed)) : JSON.stringify(parsed)
      for (const text of expected.mustNotContain ?? []) expect(offered).not.toContain(text)
    },
  )

  test.each(files.filter((one) => one.limits !== undefined))('$file is read within its limits', async (expected) => {
    const bytes = read(expected.file)
    const memory = process.memoryUsage().heapUsed
    const started = performance.now()
    await parse(expected, bytes)
    expect(performance.now() - started).toBeLessThan((expected.limits?.maxSeconds ?? 5) * 1000)
    expect((process.memoryUsage().heapUsed - memory) / 1e6).toBeLessThan(expected.limits?.maxExtraMemoryMB ?? 200)
  })
})

/** Every address a reader or the editor could follow or load: copy is plain words, so nothing else can act. */
function addressesOf(parsed: ParsedWire): string[] {
  const links = [...JSON.stringify(parsed.items.map((item) => item.body)).matchAll(/"link":("(?:[^"\\]|\\.)*")/gu)]
  const media = parsed.items.flatMap((item) => item.media.map((one) => one.reference ?? ''))
  return [...links.map((match) => match[1] ?? ''), ...media]
}
