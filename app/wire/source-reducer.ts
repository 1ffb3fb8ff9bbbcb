import type { EventAbout } from '../log/events.ts'
import { existing } from '../log/log-fault.ts'
import { withoutUndefined } from '../log/without-undefined.ts'
import type { WireSource } from './source.ts'

/** A source after an event about it. */
export function reduceSource(before: WireSource | undefined, event: EventAbout<'source'>): WireSource {
  switch (event.type) {
    case 'wire-source-opened':
      return event.data.source
    case 'wire-source-changed':
      return { ...existing(before, event), ...withoutUndefined(event.data.changes) }
  }
}
