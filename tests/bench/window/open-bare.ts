import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import type { PreparedElectron } from '../../../scripts/electron/prepared-electron.ts'
import type { OpenDesk } from '../../e2e/support/desk.ts'

/**
 * Frames come as fast as they are made, so that a keystroke is not rounded up to the display's beat, and a window that
 * another one covers goes on painting, so that two can be measured in turns.
 */
export const unboundFrames = [
  '--disable-frame-rate-limit',
  '--disable-gpu-vsync',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
]

/** Starts the bare program on one of its pages. */
export async function openBare(
  electron: PreparedElectron,
  folder: string,
  page: 'empty.html' | 'index.html',
  env: Record<string, string>,
): Promise<OpenDesk> {
  const app = await _electron.launch({
    executablePath: electron.executablePath,
    args: [...electron.arguments, ...unboundFrames, folder],
    env: {
      ...(process.env as Record<string, string>),
      ...env,
      STET_BENCH_PAGE: page,
      STET_BENCH_USER_DATA: mkdtempSync(join(tmpdir(), 'stet-bench-bare-')),
    },
  })
  return { app, page: await app.firstWindow() }
}
