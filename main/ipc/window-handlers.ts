import type { IpcMainInvokeEvent } from 'electron'
import { changedChannel } from '../../app/ipc/channels.ts'
import type { CallInput } from '../../app/ipc/contract.ts'
import type { RecentStory } from '../../app/ipc/recovery-views.ts'
import type { WindowPlace } from '../../app/ipc/window-place.ts'
import { setApplicationMenu } from '../menu/application-menu.ts'
import { tellWindows, windowOf } from '../windows/window-factory.ts'
import type { Rooms } from './rooms.ts'

/** Where the signed-in person was in the asking window before the desk or the window ended. */
export function windowPlaceOf({ kept, sessions }: Rooms, event: IpcMainInvokeEvent): WindowPlace | null {
  const window = windowOf(event.sender)
  return window === null ? null : kept.placeOf(window.id, sessions.person())
}

/** The stories the signed-in person had open last; none while nobody is signed in. */
export async function recentStories({ store, sessions, recent }: Rooms): Promise<readonly RecentStory[]> {
  const person = sessions.signedInPerson()
  return person === null ? [] : store.ask('slugs', recent.of(person))
}

/** Makes the native menu anew, with the recent stories of who is signed in. */
export async function refreshMenu(rooms: Rooms): Promise<void> {
  setApplicationMenu(await recentStories(rooms))
}

/** Has the windows read again what they show. */
function tellOfRecent(): void {
  tellWindows(changedChannel)
}

/** Keeps where the signed-in person is in the asking window. */
export function notePlace(rooms: Rooms, at: CallInput<'notePlace'>, event: IpcMainInvokeEvent): null {
  const { kept, sessions, recent } = rooms
  const person = sessions.person()
  const window = windowOf(event.sender)
  if (window !== null) kept.set(window.id, { place: { personId: person, at } })
  if (at.screen === 'story' && recent.note(person, at.storyId)) void refreshMenu(rooms).then(tellOfRecent)
  return null
}
