import { useQuery } from '@tanstack/react-query'
import type { CommandInput } from '../../app/commands/registry.ts'
import { commandId, newId, type PersonId } from '../../app/ids.ts'
import type { Bridge } from '../../app/ipc/bridge.ts'
import type { WindowCommandName } from '../../app/ipc/channels.ts'
import type { Answer, CallInput, CallName, CallOutput, CommandMessage } from '../../app/ipc/contract.ts'
import { StetError } from '../../app/problem.ts'

declare global {
  interface Window {
    readonly stet: Bridge
  }
}

/** Asks the main process; throws a StetError with the problem in words when it says no. */
export async function ask<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
  const call = window.stet.calls[name] as (input: CallInput<Name>) => Promise<Answer<CallOutput<Name>>>
  return answered(await call(input))
}

/** Gives a command under a fresh id. With a writer, only while that person is the one who is signed in. */
export async function give<Name extends WindowCommandName>(
  name: Name,
  input: CommandInput<Name>,
  writer?: PersonId,
): Promise<void> {
  const command = window.stet.commands[name] as (message: CommandMessage<Name>) => Promise<Answer<null>>
  answered(await command({ id: freshId(), input, writer }))
}

/** What a call answers, read again whenever something changed. Asks nothing, and keeps what it had, for a null input. */
export function useAsk<Name extends CallName>(name: Name, input: CallInput<Name> | null) {
  return useQuery({
    queryKey: [name, input],
    queryFn: () => (input === null ? Promise.reject(new Error('asked for nothing')) : ask(name, input)),
    enabled: input !== null,
    placeholderData: (before) => before,
  })
}

const freshId = () => newId(commandId)

function answered<Value>(answer: Answer<Value>): Value {
  if (answer.ok) return answer.value
  const { code, message, next, field } = answer.problem
  throw new StetError({ code, message, next, ...(field === undefined ? {} : { field }) })
}
