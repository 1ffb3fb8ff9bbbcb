import { Notification } from 'electron'
import log from 'electron-log/main'
import { menuChannel } from '../../app/ipc/channels.ts'
import type { Sessions } from '../session/sessions.ts'
import type { StoreClient } from '../store/store-client.ts'
import { deskWindows } from '../windows/window-factory.ts'
import { type NoticeText, noticeText } from './search-notice.ts'

/**
 * Tells whoever is signed in, by the desktop's own notifications, when new wire copy matches a saved search that asks for
 * it. A click shows the desk and chooses the saved search, as a menu entry would.
 */
export function tellOfSearches(store: StoreClient, sessions: Sessions): void {
  const tell = async () => {
    const notices = await store.ask('searchNotices', sessions.signedInPerson())
    if (Notification.isSupported()) for (const notice of notices) show(noticeText(notice))
  }
  store.onWireKept = () => {
    tell().catch(log.error)
  }
}

function show({ title, body, entry }: NoticeText): void {
  const notification = new Notification({ title, body })
  notification.on('click', () => {
    const window = deskWindows()[0]
    if (window === undefined) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
    window.webContents.send(menuChannel, entry)
  })
  notification.show()
}
