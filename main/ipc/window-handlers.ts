import type { IpcMainInvokeEvent } from 'electron'
import type { CallInput } from '../../app/ipc/contract.ts'
import type { WindowPlace } from '../../app/ipc/window-place.ts'
import { windowOf } from '../windows/window-factory.ts'
import type { Rooms } from './rooms.ts'

/** Where the signed-in person was in the asking window before the desk or the window ended. */
export function windowPlaceOf({ kept, sessions }: Rooms, event: IpcMainInvokeEvent): WindowPlace | null {
  const window = windowOf(event.sender)
  return window === null ? null : kept.placeOf(window.id, sessions.person())
}

/** Keeps where the signed-in person is in the asking window. */
export function notePlace({ kept, sessions }: Rooms, at: CallInput<'notePlace'>, event: IpcMainInvokeEvent): null {
  const window = windowOf(event.sender)
  if (window !== null) kept.set(window.id, { place: { personId: sessions.person(), at } })
  return null
}
