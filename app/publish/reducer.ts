import type { EventAbout } from '../log/events.ts'
import { existing } from '../log/log-fault.ts'
import type { Release } from './release.ts'

/** A release after an event about it. */
export function reduceRelease(before: Release | undefined, event: EventAbout<'release'>): Release {
  switch (event.type) {
    case 'release-decided':
      return {
        id: event.subject as Release['id'],
        ...event.data.release,
        at: event.at,
        delivery: { kind: 'waiting', reason: null },
      }
    case 'release-delivered':
      return { ...existing(before, event), delivery: { kind: 'delivered', at: event.at } }
    case 'release-delayed':
      return { ...existing(before, event), delivery: { kind: 'waiting', reason: event.data.reason } }
  }
}
