import type { EventAbout } from '../log/events.ts'
import { existing, LogFault } from '../log/log-fault.ts'
import { withoutUndefined } from '../log/without-undefined.ts'
import type { Intake } from './intake.ts'

/** A way in for wire copy after an event about it. */
export function reduceIntake(before: Intake | undefined, event: EventAbout<'intake'>): Intake {
  if (event.type === 'intake-begun') return event.data.intake
  const intake = existing(before, event)
  switch (event.type) {
    case 'watched-folder-changed':
      if (intake.kind !== 'folder') throw new LogFault(event, 'it is not a folder')
      return { ...intake, ...withoutUndefined(event.data.changes) }
    case 'feed-changed':
      if (intake.kind !== 'feed') throw new LogFault(event, 'it is not a feed')
      return { ...intake, ...withoutUndefined(event.data.changes) }
    case 'intake-ended':
      return { ...intake, endedAt: event.at }
  }
}
