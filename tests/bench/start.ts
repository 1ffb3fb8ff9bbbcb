import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PreparedElectron, preparedElectron } from '../../scripts/electron/prepared-electron.ts'
import { withDisplay } from '../../scripts/virtual-display.ts'
import { type OpenDesk, openDesk } from '../e2e/support/desk.ts'
import { type Bench, type Metrics, rounded, timesOf } from './bench.ts'
import { bareApp } from './window/bare-app.ts'
import { longCopy, newsroomWithLongStory } from './window/long-story.ts'
import { openBare, unboundFrames } from './window/open-bare.ts'
import { closeOrEnd, within } from './window/within.ts'

const launches = 10

/**
 * From the start of the process until the window takes what is typed (the sign-in form has the caret), beside an empty
 * window of the same Electron, in turns.
 */
export const start: Bench = {
  summary: 'from the start of the process until the window can be written in, beside an empty window',
  run: (_words, say) => startInTurns(say),
}

async function startInTurns(say: (line: string) => void): Promise<Metrics> {
  const electron = await preparedElectron()
  const bareFolder = await bareApp()
  const folder = mkdtempSync(join(tmpdir(), 'stet-bench-start-'))
  const data = join(folder, 'newsroom')
  await newsroomWithLongStory(data, longCopy(2_000), 100)
  try {
    return await withDisplay((display) => launchInTurns(electron, bareFolder, data, display, say))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function launchInTurns(
  electron: PreparedElectron,
  bareFolder: string,
  data: string,
  display: Record<string, string>,
  say: (line: string) => void,
) {
  const wired = { ...electron, arguments: [...electron.arguments, ...unboundFrames] }
  const times: { desk: number[]; bare: number[] } = { desk: [], bare: [] }
  for (let launch = 0; launch <= launches; launch += 1) {
    const desk = await editableAfter(() => openDesk(wired, data, display))
    const bare = await editableAfter(() => openBare(electron, bareFolder, 'empty.html', display))
    if (launch === 0) continue
    times.desk.push(desk)
    times.bare.push(bare)
    say(`Start ${launch} of ${launches}: ${Math.round(desk)} ms, empty window ${Math.round(bare)} ms`)
  }
  const ours = timesOf(times.desk)
  const theirs = timesOf(times.bare)
  return { start: { ...ours, ratio: rounded(ours.p50Ms / theirs.p50Ms), bare: theirs } }
}

/** Milliseconds from the creation of the main process to the window's own mark that it can be written in. */
async function editableAfter(open: () => Promise<OpenDesk>): Promise<number> {
  const opened = await open()
  const { app, page } = opened
  try {
    const created = await app.evaluate(() => process.getCreationTime())
    const editable = await within(
      20,
      'the window to be editable',
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const look = () => {
              const mark = performance.getEntriesByName('stet: editable')[0]
              if (mark === undefined) requestAnimationFrame(look)
              else resolve(performance.timeOrigin + mark.startTime)
            }
            look()
          }),
      ),
    )
    if (created === null) throw new Error('this system does not say when a process began')
    return editable - created
  } finally {
    await closeOrEnd(opened)
  }
}
