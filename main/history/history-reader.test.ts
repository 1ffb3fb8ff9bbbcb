import { expect, test } from 'vitest'
import type { ComparedVersion } from '../../app/ipc/version-views.ts'
import { codeOf } from '../testing/newsroom.ts'
import { HistoryReader } from './history-reader.ts'

const reader = () => new HistoryReader(new URL('./history-worker.ts', import.meta.url))

function saying(number: number, words: string): ComparedVersion {
  const fields = { headline: 'Vote', dek: '', byline: '', dateline: '', language: 'en' }
  const content = [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] }]
  return {
    number,
    fields: { ...fields, slug: 'vote', section: '' },
    covered: { ...fields, body: { type: 'doc', content }, footer: null, claims: [] },
  }
}

const job = {
  kind: 'compare',
  older: saying(1, 'They voted to strike.'),
  newer: saying(2, 'They voted to talk.'),
} as const

test('two versions are compared in a thread of their own', async () => {
  const { diff } = await reader().compare(1, job)
  expect(diff.changed).toEqual(['body'])
  expect(diff.body[0]?.runs.filter((run) => run.kind !== 'same').map((run) => run.text)).toEqual(['strike', 'talk'])
})

test('cancelling, and the same window’s next question, end a comparison in words; another window’s goes on', async () => {
  const comparing = reader()
  const first = codeOf(() => comparing.compare(1, job))
  const other = codeOf(() => comparing.compare(2, job))
  const second = codeOf(() => comparing.compare(1, job))
  comparing.cancel(3)
  expect(await Promise.all([first, other, second])).toEqual(['cancelled', 'allowed', 'allowed'])
  const third = codeOf(() => comparing.compare(1, job))
  comparing.cancel(1)
  expect(await third).toBe('cancelled')
})
