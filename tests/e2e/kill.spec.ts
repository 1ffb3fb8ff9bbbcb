import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import fc from 'fast-check'
import * as Y from 'yjs'
import { textOfBody } from '../../app/story/body.ts'
import { readBody } from '../../main/store/body-document.ts'
import { hearEdits } from './support/acknowledged.ts'
import { electronFromRunner, goTo, openDesk, openSampleDesk, signIn } from './support/desk.ts'

const rounds = 20
const slug = 'school-lunch-audit'
const root = join(import.meta.dirname, '../..')

/** When a round's process is killed: at which event of its kind, counted from 1. */
type Moment = {
  /** An edit has just reached main; the store has acknowledged one; a key has been pressed; “Saved” is shown. */
  readonly on: 'arrived' | 'acknowledged' | 'key' | 'saved'
  readonly count: number
}

const moment: fc.Arbitrary<Moment> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ on: fc.constant('arrived' as const), count: fc.integer({ min: 1, max: 5 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({ on: fc.constant('acknowledged' as const), count: fc.integer({ min: 1, max: 5 }) }),
  },
  { weight: 4, arbitrary: fc.record({ on: fc.constant('key' as const), count: fc.integer({ min: 1, max: 40 }) }) },
  { weight: 1, arbitrary: fc.record({ on: fc.constant('saved' as const), count: fc.integer({ min: 1, max: 12 }) }) },
)

/** The story's whole document as the reopened desk has it. */
async function documentOf(page: Page): Promise<Y.Doc> {
  const state = await page.evaluate(async (wanted) => {
    const stories = await window.stet.calls.storyList(undefined)
    const story = stories.ok ? stories.value.find((row) => row.slug === wanted) : undefined
    if (story === undefined) throw new Error(`no story is called ${wanted}`)
    const opened = await window.stet.calls.openBody({ id: story.id })
    if (!opened.ok) throw new Error(opened.problem.message)
    return [...opened.value.update]
  }, slug)
  const document = new Y.Doc()
  Y.applyUpdate(document, new Uint8Array(state))
  return document
}

/** How many operations of one document another lacks; an empty difference has none. */
function missing(from: Y.Doc, than: Y.Doc): number {
  return Y.decodeUpdate(Y.encodeStateAsUpdate(than, Y.encodeStateVector(from))).structs.length
}

test(`killed ${rounds} times while somebody types, the desk has every acknowledged edit`, async () => {
  test.setTimeout(300_000)
  const seed = Number(process.env.STET_KILL_SEED ?? Date.now() % 2 ** 31)
  const moments = fc.sample(moment, { seed, numRuns: rounds })
  process.stdout.write(`Kill test with STET_KILL_SEED=${seed}\n`)
  test.info().annotations.push({ type: 'seed', description: String(seed) })
  const folder = mkdtempSync(join(tmpdir(), 'stet-kill-'))
  const data = join(folder, 'newsroom')
  const acknowledged = new Y.Doc()
  let told = 0
  let saved: string | null = null
  for (const [round, { on, count }] of [...moments, { on: 'key', count: 0 } as const].entries()) {
    const { app, page } = round === 0 ? await openSampleDesk(data) : await openDesk(electronFromRunner(), data)
    await signIn(page, 'mira')
    await goTo(page, 'My stories')
    await page.getByRole('button', { name: new RegExp(slug) }).click()
    const body = page.getByRole('textbox', { name: 'Body' })
    await body.waitFor()
    const there = await documentOf(page)
    const name = `after round ${round} of seed ${seed}`
    expect(missing(there, acknowledged), name).toBe(0)
    Y.applyUpdate(acknowledged, Y.encodeStateAsUpdate(there))
    const words = lettersOf(await body.textContent())
    expect(words, name).toBe(lettersOf(textOfBody(readBody(there))))
    if (saved !== null) expect(words, name).toBe(saved)
    saved = null
    if (round === rounds) {
      await app.close()
      break
    }
    const ended = once(app.process(), 'exit')
    const kill = () => app.process().kill('SIGKILL')
    const left = { arrived: count, acknowledged: count }
    await hearEdits(app, (news) => {
      if (news.kind === 'acknowledged') {
        Y.applyUpdate(acknowledged, news.update)
        told += 1
      }
      left[news.kind] -= 1
      if (on === news.kind && left[news.kind] === 0) kill()
    })
    await body.press('Control+End')
    await typeUntilKilled(page, round, on === 'key' || on === 'saved' ? count : Number.POSITIVE_INFINITY)
    if (on === 'saved') {
      await expect(page.getByText('Saved', { exact: true })).toBeVisible()
      saved = lettersOf(await body.textContent())
    }
    if (on === 'key' || on === 'saved') kill()
    await ended
  }
  expect(told).toBeGreaterThan(rounds)
  const verified = spawnSync(process.execPath, [join(root, 'out/main/stet.cjs'), 'verify', '--data', data], {
    encoding: 'utf8',
  })
  expect(verified.stderr).toBe('')
  expect(verified.status).toBe(0)
  rmSync(folder, { recursive: true, force: true })
})

/** Types words key by key, at most so many keys, until the window is gone. */
async function typeUntilKilled(page: Page, round: number, keys: number): Promise<void> {
  const words = ` Round ${round} goes on and on, word by word, until the power fails.`
  try {
    for (let key = 0; key < keys; key += 1) await page.keyboard.type(words[key % words.length] ?? ' ')
  } catch (thrown) {
    if (keys === Number.POSITIVE_INFINITY && /closed|crashed/i.test(String(thrown))) return
    throw thrown
  }
}

/** The letters of a text without white space: an editor shows no line feed between paragraphs. */
function lettersOf(shown: string | null): string {
  return (shown ?? '').replace(/\s+/g, '')
}
