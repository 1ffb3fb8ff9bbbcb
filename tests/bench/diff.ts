import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { diffArrays } from 'diff'
import type { VersionComparison } from '../../app/ipc/version-views.ts'
import type { Body } from '../../app/story/body.ts'
import type { HistoryJob } from '../../main/history/history-job.ts'
import { doHistoryJob } from '../../main/history/history-job.ts'
import { root } from '../../scripts/project.ts'
import { type Bench, type Metrics, numberAfter, rounded, timesOf } from './bench.ts'
import { longCopy } from './window/long-story.ts'

type Comparison = Extract<HistoryJob, { kind: 'compare' }>

/**
 * Two versions of 80,000 words laid over each other, in a thread of its own as the desk does it, thread and all; beside
 * it what the diff library takes for the bare list of words. And how long the thread that asks is ever held up.
 */
export const diff: Bench = {
  summary: 'comparing two versions of 80,000 words off the window’s thread, beside the bare diff of their words',
  run: async (words, say) => {
    const turns = numberAfter(words, '--turns', 15)
    const groups: Record<string, Metrics> = {}
    for (const [name, share] of [
      ['one paragraph in fifty rewritten', 50],
      ['one paragraph in five rewritten', 5],
    ] as const) {
      say(`${name}…`)
      groups[name] = await compareInTurns(jobWith(numberAfter(words, '--words', 80_000), share), turns)
    }
    return groups
  },
}

async function compareInTurns(job: Comparison, turns: number): Promise<Metrics> {
  const whole: number[] = []
  const alone: number[] = []
  const bare: number[] = []
  const held: number[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    whole.push(await timed(async () => held.push(await longestPauseWhile(inThread(job)))))
    alone.push(await timed(async () => doHistoryJob(job)))
    bare.push(await timed(async () => bareDiff(job)))
  }
  const times = timesOf(whole)
  return {
    ...times,
    comparingAlone: timesOf(alone),
    bare: timesOf(bare),
    ratio: rounded(timesOf(alone).p50Ms / timesOf(bare).p50Ms),
    askingThreadHeldAtMostMs: rounded(Math.max(...held)),
    goalMs: 1000,
    goalReached: times.p95Ms < 1000,
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function inThread(job: Comparison): Promise<VersionComparison> {
  const worker = new Worker(join(root, 'main/history/history-worker.ts'), { workerData: job })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

/** The longest time between two turns of this thread’s loop while something runs elsewhere, in milliseconds. */
async function longestPauseWhile(work: Promise<unknown>): Promise<number> {
  let longest = 0
  let last = performance.now()
  const ticking = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }, 1)
  await work.finally(() => clearInterval(ticking))
  return longest
}

function bareDiff({ older, newer }: Comparison): unknown {
  const words = (body: Body) => JSON.stringify(body).split(' ')
  return diffArrays(words(older.covered.body), words(newer.covered.body))
}

function jobWith(length: number, share: number): Comparison {
  const paragraphs = longCopy(length)
  const rewritten = paragraphs.map((text, place) =>
    place % share === 0 ? text.replaceAll('harbour', 'quay').replace(/ledger (\w+)/g, 'the $1 ledger') : text,
  )
  return { kind: 'compare', older: side(1, paragraphs), newer: side(2, rewritten) }
}

function side(number: number, paragraphs: readonly string[]): Comparison['older'] {
  const fields = { headline: 'A long story', dek: '', byline: '', dateline: '', language: 'en' }
  const content = paragraphs.map((text) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }))
  return {
    number,
    fields: { ...fields, slug: 'long-story', section: '' },
    covered: { ...fields, body: { type: 'doc', content }, footer: null, claims: [] },
  }
}
