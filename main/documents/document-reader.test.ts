import { expect, test } from 'vitest'
import { DocumentReader } from './document-reader.ts'

const real = new URL('./document-worker.ts', import.meta.url)
const hostile = new URL('../testing/hostile-document-worker.ts', import.meta.url)
const bytes = new TextEncoder().encode('# Lamps\n\nThe lamps are lit.')

test('a document is read in a thread, and what it is refused for comes back in words', async () => {
  const reader = new DocumentReader(real)
  expect((await reader.read('lamps.md', bytes)).title).toBe('Lamps')
  await expect(reader.read('lamps.pdf', new TextEncoder().encode('%PDF-1.7'))).rejects.toMatchObject({
    problem: { code: 'document-kind-unknown' },
  })
  expect(bytes).toHaveLength(27)
})

test('a document that its thread hangs or dies on is given up, and the next one is read', async () => {
  const reader = new DocumentReader(hostile, { limit: 500 })
  await expect(reader.read('hang', bytes)).rejects.toMatchObject({ problem: { code: 'document-too-slow' } })
  await expect(reader.read('end', bytes)).rejects.toMatchObject({ problem: { code: 'document-failed' } })
  expect((await new DocumentReader(real).read('lamps.md', bytes)).blocks).toHaveLength(2)
})
