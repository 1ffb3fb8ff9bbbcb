import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { z } from 'zod'
import { checkedCall } from './checked-call.ts'

/** Answers one channel; the work is done only for what passes every check of `checkedCall`. */
export function answer<Input>(
  channel: string,
  input: z.ZodType<Input>,
  largest: number,
  work: (input: Input, event: IpcMainInvokeEvent) => unknown,
): void {
  ipcMain.handle(channel, checkedCall(input, largest, work))
}
