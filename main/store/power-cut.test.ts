import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { migrationsFolder, sampleNewsroom } from '../testing/newsroom.ts'
import { Writing, wordsOf } from '../testing/writing.ts'
import { openStore } from './open-store.ts'

const edits = 25

/** What lies on the disk after a power cut: the log cut at some byte, or its last part as the disk happened to write it. */
const loss = fc.record({
  acknowledged: fc.integer({ min: 0, max: edits }),
  part: fc.double({ min: 0, max: 1, noNaN: true }),
  tail: fc.constantFrom('gone' as const, 'zeros' as const, 'garbage' as const),
})

test('after a power cut every acknowledged edit is there, whatever became of what was not written through', async () => {
  const newsroom = await sampleNewsroom()
  const id = newsroom.storyId('school-lunch-audit')
  const writing = new Writing(newsroom.service.openBody(id).update)
  const log = join(newsroom.folder, 'newsroom.sqlite-wal')
  const ends = [statSync(log).size]
  for (let edit = 1; edit <= edits; edit += 1) {
    newsroom.service.appendEdit(id, writing.add(`Edit ${edit}.`), newsroom.who('mira'))
    ends.push(statSync(log).size)
  }
  expect(ends).toEqual([...new Set(ends)].toSorted((left, right) => left - right))
  const folder = mkdtempSync(join(tmpdir(), 'stet-power-'))
  const whole = readFileSync(log)
  fc.assert(
    fc.property(loss, ({ acknowledged, part, tail }) => {
      const data = join(folder, 'newsroom')
      rmSync(data, { recursive: true, force: true })
      cpSync(newsroom.folder, data, { recursive: true, filter: (path) => !path.endsWith('-shm') })
      const safe = ends[acknowledged] ?? 0
      const kept = safe + Math.floor(part * (whole.length - safe))
      const left = Buffer.from(tail === 'gone' ? whole.subarray(0, kept) : whole)
      if (tail === 'zeros') left.fill(0, kept)
      if (tail === 'garbage') for (let at = kept; at < left.length; at += 1) left[at] = (at * 31) % 251
      writeFileSync(join(data, 'newsroom.sqlite-wal'), left)
      const { service, close } = openStore({ dataFolder: data, migrationsFolder })
      const words = wordsOf(service.openBody(id).update)
      const intact = service.verify().problems
      close()
      expect(intact).toEqual([])
      for (let edit = 1; edit <= acknowledged; edit += 1) expect(words).toContain(`Edit ${edit}.`)
    }),
    { numRuns: 40 },
  )
  rmSync(folder, { recursive: true, force: true })
})
