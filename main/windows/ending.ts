import { app, ipcMain } from 'electron'
import { endedChannel, endingChannel } from '../../app/ipc/channels.ts'
import { type DeskWindow, deskWindows } from './window-factory.ts'

/** How long a window may take to write what it still holds before the application ends without it, in milliseconds. */
const patience = 5000

/** Lets a window write what it still holds before it closes. */
export function closeGently(window: DeskWindow): void {
  let asked = false
  window.on('close', (event) => {
    if (asked || window.webContents.isCrashed()) return
    asked = true
    event.preventDefault()
    written(window).finally(() => window.destroy())
  })
}

/** Ends the application in order: windows write, the store closes, then Electron quits. */
export function endGently(closeStore: () => Promise<void>): void {
  let ending = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (ending) return
    ending = true
    event.preventDefault()
    closeStore().finally(() => app.quit())
  })
  app.on('second-instance', () => {
    const window = deskWindows()[0]
    if (window?.isMinimized() === true) window.restore()
    window?.focus()
  })
}

function written(window: DeskWindow): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, patience)
    function done() {
      clearTimeout(timer)
      ipcMain.removeListener(endedChannel, heard)
      resolve()
    }
    function heard(event: Electron.IpcMainEvent) {
      if (event.sender === window.webContents) done()
    }
    ipcMain.on(endedChannel, heard)
    window.webContents.send(endingChannel)
  })
}
