import type { EventAbout } from '../log/events.ts'
import { existing } from '../log/log-fault.ts'
import { withoutUndefined } from '../log/without-undefined.ts'
import type { House } from './house.ts'
import type { Person } from './person.ts'

/** The house after an event about it. */
export function reduceHouse(before: House | undefined, event: EventAbout<'house'>): House {
  switch (event.type) {
    case 'house-set-up':
      return event.data.house
    case 'house-settings-changed':
      return { ...existing(before, event), ...withoutUndefined(event.data.changes) }
    case 'desk-opened': {
      const house = existing(before, event)
      return { ...house, desks: [...house.desks, event.data.desk] }
    }
    case 'default-footer-chosen':
      return { ...existing(before, event), defaultFooter: event.data.footerId }
  }
}

/** A person's account after an event about it. */
export function reducePerson(before: Person | undefined, event: EventAbout<'person'>): Person {
  switch (event.type) {
    case 'person-added':
      return event.data.person
    case 'person-changed':
      return { ...existing(before, event), ...withoutUndefined(event.data.changes) }
  }
}
