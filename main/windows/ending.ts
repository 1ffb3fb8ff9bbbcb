import { app, dialog, ipcMain, powerMonitor } from 'electron'
import { endedChannel, endingChannel } from '../../app/ipc/channels.ts'
import { type DeskWindow, deskWindows } from './window-factory.ts'

/** How long a window may take to write what it still holds before the application ends without it, in milliseconds. */
const patience = 5000

/** Whether something people wrote is in memory only, besides what windows hold themselves. */
export type Unsaved = () => boolean

/**
 * Lets a window write what it still holds before it closes. When the disk does not take it, the person decides whether
 * the window stays open or its last words are given up.
 */
export function closeGently(window: DeskWindow, unsaved: Unsaved): void {
  let asking = false
  window.on('close', (event) => {
    if (window.webContents.isCrashed()) return
    event.preventDefault()
    if (asking) return
    asking = true
    mayClose(window, unsaved)
      .then((may) => {
        asking = false
        if (may) window.destroy()
      })
      .catch(() => window.destroy())
  })
}

/** Ends the application in order: windows write, the store closes, then Electron quits. Logging off waits for it. */
export function endGently(closeStore: () => Promise<void>): void {
  let ending = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (ending) return
    ending = true
    event.preventDefault()
    closeStore().finally(() => app.quit())
  })
  powerMonitor.on('shutdown', () => app.quit())
}

/** Brings the desk to the front: its window restored when minimised, and focused. */
export function bringToFront(): void {
  const window = deskWindows()[0]
  if (window?.isMinimized() === true) window.restore()
  window?.show()
  window?.focus()
}

async function mayClose(window: DeskWindow, unsaved: Unsaved): Promise<boolean> {
  const everything = await written(window)
  const last = deskWindows().length === 1
  if (everything && !(last && unsaved())) return true
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The last words written are not saved.',
    detail: 'The disk does not take them now. They are in this window only, and are lost when it closes.',
    buttons: ['Keep open', 'Close and lose them'],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}

/** Settles when the window has written what it could; false when it says that something is left. */
function written(window: DeskWindow): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => done(true), patience)
    function done(everything: boolean) {
      clearTimeout(timer)
      ipcMain.removeListener(endedChannel, heard)
      resolve(everything)
    }
    function heard(event: Electron.IpcMainEvent, everything: unknown) {
      if (event.sender === window.webContents) done(everything !== false)
    }
    ipcMain.on(endedChannel, heard)
    window.webContents.send(endingChannel)
  })
}
