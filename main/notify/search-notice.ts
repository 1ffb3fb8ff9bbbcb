import { savedSearchEntry } from '../../app/ipc/channels.ts'
import type { SearchNotice } from '../store/wire/saved-searches.ts'

/** What a notification says, and the menu entry a click on it stands for. */
export type NoticeText = { readonly title: string; readonly body: string; readonly entry: string }

/** The notification for a saved search that found something new: its name, the newest headline, and how many more. */
export function noticeText({ search, items, headline }: SearchNotice): NoticeText {
  const more = items - 1
  const rest = more === 0 ? '' : `\nand ${more >= 99 ? '99 or more' : more} other new ${more === 1 ? 'item' : 'items'}`
  return { title: search.name, body: `${headline}${rest}`, entry: savedSearchEntry(search.id) }
}
