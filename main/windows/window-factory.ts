import { join } from 'node:path'
import { BrowserWindow, nativeTheme } from 'electron'
import { appOrigin } from '../protocol/app-address.ts'
import { type Frame, smallest } from './fit-on-displays.ts'

/** A window of the desk. */
export type DeskWindow = BrowserWindow

/** The colour of the desk until the page is drawn: `--desk` of tokens.css. */
const desk = { light: '#eeece7', dark: '#161513' }

/** The one place that makes a window: sandboxed, isolated, with nothing but the preload's named functions. */
export function openDeskWindow(frame: Frame | null = null, maximized = false): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    ...frame,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? desk.dark : desk.light,
    title: 'Stet',
    webPreferences: {
      preload: join(__dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: process.env.STET_DEVELOPER === '1',
    },
  })
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  window.loadURL(`${appOrigin}/`).catch(() => undefined)
  return window
}

/** Every open window of the desk. */
export function deskWindows(): BrowserWindow[] {
  return BrowserWindow.getAllWindows().filter((window) => !window.isDestroyed())
}

/** Tells every window something. */
export function tellWindows(channel: string, message?: unknown): void {
  for (const window of deskWindows()) window.webContents.send(channel, message)
}

/** The desk window that shows these contents, or null. */
export function windowOf(contents: Electron.WebContents): BrowserWindow | null {
  return BrowserWindow.fromWebContents(contents)
}
