import { rmSync } from 'node:fs'
import { app } from 'electron'
import type { StoreClient } from './store/store-client.ts'
import type { DeskWindow } from './windows/window-factory.ts'

/**
 * Proves that a packaged desk starts: the store opens and verifies, and the window shows its first screen. Prints one
 * JSON line and ends with 0, or with 1 when something is wrong.
 */
export async function selfCheck(window: DeskWindow, store: StoreClient, dataFolder: string): Promise<void> {
  const verification = await store.ask('verify')
  if (window.webContents.isLoading())
    await new Promise<void>((resolve) => window.webContents.once('did-finish-load', () => resolve()))
  const heading: unknown = await window.webContents.executeJavaScript(
    `new Promise((resolve) => { const look = () => { const heading = document.querySelector('h1'); heading ? resolve(heading.textContent) : requestAnimationFrame(look) }; look() })`,
  )
  const fine = verification.problems.length === 0 && typeof heading === 'string'
  process.stdout.write(
    `${JSON.stringify({ selfCheck: fine ? 'ok' : 'failed', heading, electron: process.versions.electron, problems: verification.problems })}\n`,
  )
  await store.close()
  rmSync(dataFolder, { recursive: true, force: true })
  app.exit(fine ? 0 : 1)
}
