import type { LogEvent } from './events.ts'

/** An event that cannot follow what the log says before it: the log was written by something else than Stet. */
export class LogFault extends Error {
  constructor(event: LogEvent, reason: string) {
    super(`Entry ${event.sequence} (${event.type}): ${reason}`)
    this.name = 'LogFault'
  }
}

/** The record so far, which every event but a subject's first needs. */
export function existing<Record>(before: Record | undefined, event: LogEvent): Record {
  if (before === undefined) throw new LogFault(event, 'nothing with this id was ever begun')
  return before
}
