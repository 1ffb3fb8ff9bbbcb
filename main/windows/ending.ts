import { app, dialog, ipcMain, powerMonitor } from 'electron'
import { endedChannel, endingChannel } from '../../app/ipc/channels.ts'
import { type DeskWindow, deskWindows } from './window-factory.ts'

/** How long a window may take to write what it still holds before the person is asked, in milliseconds. */
const patience = 5000

/** Whether main holds something people wrote that is not in the store. */
export type Unsaved = () => boolean

/**
 * Lets a window write what it still holds before it closes. When that cannot be saved, or the window does not say, the
 * person says whether to stay; then `stayed` is called.
 */
export function closeGently(window: DeskWindow, unsaved: Unsaved, stayed: () => void): void {
  let asked = false
  window.on('close', (event) => {
    if (window.webContents.isCrashed()) return
    event.preventDefault()
    if (asked) return
    asked = true
    void mayClose(window, unsaved).then((may) => {
      asked = false
      if (may) window.destroy()
      else stayed()
    })
  })
}

/** Ends the application in order: windows write, the store closes, then Electron quits. Logging off is such an end. */
export function endGently(closeStore: () => Promise<void>): void {
  let ending = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (ending) return
    ending = true
    event.preventDefault()
    closeStore().finally(() => app.quit())
  })
  // Electron waits for the end of the desk only when it is told to, which its types do not know.
  powerMonitor.on('shutdown', ((event: Electron.Event) => {
    event.preventDefault()
    app.quit()
  }) as () => void)
}

/** Brings the desk to the front: a window, restored when it is minimised, with the focus. */
export function bringToFront(): void {
  const window = deskWindows()[0]
  if (window?.isMinimized() === true) window.restore()
  window?.show()
  window?.focus()
}

async function mayClose(window: DeskWindow, unsaved: Unsaved): Promise<boolean> {
  const all = await written(window)
  if (all && !(deskWindows().length === 1 && unsaved())) return true
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Words written here are not saved.',
    detail: 'Stay, and Stet tries again; or copy them to a safe place first. Closing now loses them.',
    buttons: ['Stay', 'Close and lose them'],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}

/** False when the window said that it holds words which cannot be saved, or said nothing in time. */
function written(window: DeskWindow): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => done(false), patience)
    function done(all: boolean) {
      clearTimeout(timer)
      ipcMain.removeListener(endedChannel, heard)
      resolve(all)
    }
    function heard(event: Electron.IpcMainEvent, all: unknown) {
      if (event.sender === window.webContents) done(all !== false)
    }
    ipcMain.on(endedChannel, heard)
    window.webContents.send(endingChannel)
  })
}
