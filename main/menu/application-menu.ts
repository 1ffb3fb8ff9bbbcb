import { Menu, type MenuItemConstructorOptions } from 'electron'
import { menuChannel, recentStoryEntry } from '../../app/ipc/channels.ts'
import type { RecentStory } from '../../app/ipc/recovery-views.ts'
import { type CommandWords, type DeskMenu, menuEntries } from '../../app/menu/desk-commands.ts'
import { acceleratorOf } from '../../app/menu/shortcut.ts'
import { deskWindows } from '../windows/window-factory.ts'

/** The native menu, made from the desk's list of commands and the stories somebody had open. A choice is sent to the window that has the focus. */
export function setApplicationMenu(recent: readonly RecentStory[] = []): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
      {
        label: 'File',
        submenu: [
          ...entriesOf('file'),
          { label: 'Recent stories', enabled: recent.length > 0, submenu: recent.map(recentEntry) },
          { type: 'separator' },
          { role: process.platform === 'darwin' ? 'close' : 'quit' },
        ],
      },
      { role: 'editMenu' },
      { label: 'Story', submenu: entriesOf('story') },
      { label: 'Go', submenu: entriesOf('go') },
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
      { role: 'help', submenu: entriesOf('help') },
    ]),
  )
}

function entriesOf(menu: DeskMenu): MenuItemConstructorOptions[] {
  return menuEntries(menu).map(entryOf)
}

function recentEntry({ id, slug }: RecentStory): MenuItemConstructorOptions {
  return { label: slug, click: (_item, window) => send(window, recentStoryEntry(id)) }
}

function entryOf({ id, label, shortcut }: CommandWords): MenuItemConstructorOptions {
  const accelerator = shortcut === null ? null : acceleratorOf(shortcut)
  return {
    label,
    ...(accelerator === null ? {} : { accelerator }),
    click: (_item, window) => send(window, id),
  }
}

function send(window: unknown, entry: string): void {
  const target = deskWindows().find((one) => one === window) ?? deskWindows()[0]
  target?.webContents.send(menuChannel, entry)
}
