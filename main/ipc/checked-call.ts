import type { z } from 'zod'
import type { Answer } from '../../app/ipc/contract.ts'
import { problemOf, refuse } from '../../app/problem.ts'
import { readInput } from '../../app/read-input.ts'
import { appOrigin } from '../protocol/app-address.ts'
import { weighsMoreThan } from './weight.ts'

/** As much of Electron's event as says who sent a message. */
export type Sent = {
  readonly senderFrame: { readonly url: string } | null
  readonly sender: { readonly mainFrame: { readonly url: string } }
}

/**
 * The work of a channel behind its checks: the sender must be the top frame of a desk window, the message light enough
 * and of the schema. Whatever goes wrong, also inside the work, comes back as a problem in words and is never thrown.
 */
export function checkedCall<Input, Event extends Sent>(
  input: z.ZodType<Input>,
  largest: number,
  work: (input: Input, event: Event) => unknown,
): (event: Event, message: unknown) => Promise<Answer<unknown>> {
  return async (event, message) => {
    try {
      if (!isDeskFrame(event))
        refuse('sender-unknown', 'This request did not come from the desk.', 'Use the desk’s own window.')
      if (weighsMoreThan(message, largest))
        refuse('too-large', 'This is more than the desk takes at once.', 'Send it in smaller parts.')
      return { ok: true, value: await work(readInput(input, message), event) }
    } catch (thrown) {
      return { ok: false, problem: problemOf(thrown) }
    }
  }
}

function isDeskFrame({ senderFrame, sender }: Sent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.url.startsWith(`${appOrigin}/`)
}
