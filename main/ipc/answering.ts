import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { z } from 'zod'
import type { Answer } from '../../app/ipc/contract.ts'
import { problemOf, refuse } from '../../app/problem.ts'
import { appOrigin } from '../protocol/app-protocol.ts'

/** The channels that are answered, for the test that holds them against the contract. */
export const answered: string[] = []

/** Answers one channel: the sender must be the top frame of a desk window, the message small enough and of the schema. */
export function answer<Input>(
  channel: string,
  input: z.ZodType<Input>,
  largest: number,
  work: (input: Input, event: IpcMainInvokeEvent) => unknown,
): void {
  answered.push(channel)
  ipcMain.handle(channel, async (event, message: unknown): Promise<Answer<unknown>> => {
    try {
      if (!isDeskFrame(event))
        refuse('sender-unknown', 'This request did not come from the desk.', 'Use the desk’s own window.')
      if (weight(message) > largest)
        refuse('too-large', 'This is more than the desk takes at once.', 'Send it in smaller parts.')
      const parsed = input.safeParse(message)
      if (!parsed.success) {
        const issue = parsed.error.issues[0]
        return refuse(
          'input-wrong',
          issue?.message ?? 'This cannot be understood.',
          'Correct it and try again.',
          issue?.path.join('.'),
        )
      }
      return { ok: true, value: await work(parsed.data, event) }
    } catch (thrown) {
      return { ok: false, problem: problemOf(thrown) }
    }
  })
}

function isDeskFrame(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === event.sender.mainFrame && frame.url.startsWith(`${appOrigin}/`)
}

/** About how many bytes a message weighs, counted without copying it. */
export function weight(message: unknown): number {
  if (message === null || message === undefined) return 0
  if (typeof message === 'string') return message.length * 2
  if (ArrayBuffer.isView(message)) return message.byteLength
  if (typeof message !== 'object') return 8
  let total = 0
  for (const [name, value] of Object.entries(message)) total += name.length + weight(value)
  return total
}
