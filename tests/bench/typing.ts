import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { type PreparedElectron, preparedElectron } from '../../scripts/electron/prepared-electron.ts'
import { withDisplay } from '../../scripts/virtual-display.ts'
import { goTo, type OpenDesk, openDesk, pickFolder, signIn } from '../e2e/support/desk.ts'
import { type Bench, type Metrics, rounded, timesOf } from './bench.ts'
import { bareApp } from './window/bare-app.ts'
import { caretBehind, timeKeystrokes, typeLetters } from './window/keystrokes.ts'
import { longCopy, middleWord, newsroomWithLongStory } from './window/long-story.ts'
import { openBare, unboundFrames } from './window/open-bare.ts'
import { closeOrEnd } from './window/within.ts'
import { madeUpFiles } from './wire-files.ts'

const sizes = [
  { words: 10_000, claims: 500, letters: 240 },
  { words: 80_000, claims: 5_000, letters: 120 },
] as const
const turn = 20

/** How many wire items come in while somebody writes, with `--while-ingesting`. */
const incoming = 20_000

/**
 * Keystroke to paint in the desk's own window, beside bare tiptap with the same copy in the same Electron, in turns;
 * and how many bytes autosave wrote a keystroke. With `--while-ingesting` wire items come in all the while.
 */
export const typing: Bench = {
  summary: 'keystroke to paint in long stories full of claims, beside bare tiptap; bytes saved a keystroke',
  run: (words, say) => typeInEverySize(words.includes('--while-ingesting'), say),
}

async function typeInEverySize(ingesting: boolean, say: (line: string) => void): Promise<Metrics> {
  const electron = await preparedElectron()
  const bareFolder = await bareApp()
  const groups: Record<string, Metrics> = {}
  for (const size of sizes) {
    const name = `${size.words} words, ${size.claims} claims`
    say(`Typing in ${name}…`)
    groups[name] = await withDisplay((display) => typeIn(electron, bareFolder, display, { ...size, ingesting }))
  }
  return groups
}

async function typeIn(
  electron: PreparedElectron,
  bareFolder: string,
  display: Record<string, string>,
  { words, claims, letters, ingesting }: (typeof sizes)[number] & { readonly ingesting: boolean },
) {
  const folder = mkdtempSync(join(tmpdir(), 'stet-bench-typing-'))
  const data = join(folder, 'newsroom')
  const copy = longCopy(words)
  await newsroomWithLongStory(data, copy, claims)
  const wired = { ...electron, arguments: [...electron.arguments, ...unboundFrames] }
  const desk = await openDesk(wired, data, display)
  const bare = await openBare(electron, bareFolder, 'index.html', display)
  try {
    await openLongStory(desk.page)
    await bare.page.evaluate(
      (paragraphs) =>
        (window as unknown as { showBareEditor: (given: readonly string[]) => void }).showBareEditor(paragraphs),
      copy,
    )
    for (const { page } of [desk, bare]) {
      await caretBehind(page, middleWord)
      await timeKeystrokes(page)
      await typeLetters(page, turn)
    }
    await desk.page.getByText('Saved', { exact: true }).waitFor()
    const before = savedBytes(data)
    const ingest = ingesting ? await startIngest(desk, join(folder, 'wire')) : null
    const times: { desk: number[]; bare: number[] } = { desk: [], bare: [] }
    while (times.desk.length < letters) {
      times.desk.push(...(await typeLetters(desk.page, turn)))
      times.bare.push(...(await typeLetters(bare.page, turn)))
    }
    const itemsMeanwhile = ingest === null ? null : await ingest.itemsSoFar()
    await desk.page.getByText('Saved', { exact: true }).waitFor()
    const ours = timesOf(times.desk)
    const theirs = timesOf(times.bare)
    return {
      ...ours,
      ratio: rounded(ours.p95Ms / theirs.p95Ms),
      ratioP50: rounded(ours.p50Ms / theirs.p50Ms),
      bare: theirs,
      ...(itemsMeanwhile === null ? {} : { itemsMeanwhile }),
      bytesAKeystroke: rounded((savedBytes(data) - before) / letters),
    }
  } finally {
    await closeOrEnd(desk)
    await closeOrEnd(bare)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Lets the desk import so many files of made-up copy, and does not wait for it. */
async function startIngest({ app, page }: OpenDesk, folder: string) {
  mkdirSync(folder)
  for (const { name, bytes } of madeUpFiles(incoming)) writeFileSync(join(folder, name), bytes)
  await pickFolder(app, folder)
  await page.evaluate(() => {
    const noted = { items: 0 }
    Object.assign(window, { benchIngest: noted })
    window.stet.onImporting(({ done }) => {
      noted.items = done
    })
    void window.stet.calls.importFiles(undefined)
  })
  const itemsSoFar = () =>
    page.evaluate(() => (window as unknown as { benchIngest: { items: number } }).benchIngest.items)
  return { itemsSoFar }
}

async function openLongStory(page: Page): Promise<void> {
  await signIn(page, 'mira')
  await goTo(page, 'My stories')
  await page.getByRole('button', { name: /long-story/ }).click()
  await page.getByRole('textbox', { name: 'Body' }).waitFor()
  await page
    .getByRole('region', { name: /^Claim:/ })
    .first()
    .waitFor()
}

function savedBytes(data: string): number {
  const database = new Database(join(data, 'newsroom.sqlite'), { readonly: true })
  try {
    return (
      database.prepare<[], { bytes: number }>('SELECT sum(length(bytes)) AS bytes FROM body_update').get()?.bytes ?? 0
    )
  } finally {
    database.close()
  }
}
