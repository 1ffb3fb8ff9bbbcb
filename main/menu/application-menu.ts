import { Menu, type MenuItemConstructorOptions } from 'electron'
import { menuChannel } from '../../app/ipc/channels.ts'
import { deskWindows } from '../windows/window-factory.ts'

/** The native menu. Entries that belong to a screen are sent to the window that has the focus. */
export function setApplicationMenu(): void {
  const entry = (label: string, id: string, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: (_item, window) => {
      const target = deskWindows().find((one) => one === window) ?? deskWindows()[0]
      target?.webContents.send(menuChannel, id)
    },
  })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
      {
        label: 'File',
        submenu: [
          entry('New story…', 'new-story', 'CmdOrCtrl+N'),
          entry('Import wire copy…', 'import', 'CmdOrCtrl+O'),
          { type: 'separator' },
          { role: process.platform === 'darwin' ? 'close' : 'quit' },
        ],
      },
      { role: 'editMenu' },
      {
        label: 'Go',
        submenu: [
          entry('Wire', 'wire', 'CmdOrCtrl+1'),
          entry('My stories', 'my-stories', 'CmdOrCtrl+2'),
          entry('Checks', 'checks', 'CmdOrCtrl+3'),
          entry('Approvals', 'approvals', 'CmdOrCtrl+4'),
          entry('Published', 'published', 'CmdOrCtrl+5'),
        ],
      },
      {
        label: 'View',
        submenu: [
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { type: 'separator' },
          { role: 'togglefullscreen' },
        ],
      },
      { role: 'windowMenu' },
    ]),
  )
}
