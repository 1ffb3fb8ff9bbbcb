import { reduceClaim } from '../factcheck/reducer.ts'
import { reduceFooter } from '../footer/reducer.ts'
import { reduceHouse, reducePerson } from '../people/reducer.ts'
import { reduceRelease } from '../publish/reducer.ts'
import { reduceStory } from '../story/reducer.ts'
import { reduceIntake } from '../wire/intake-reducer.ts'
import { reduceSearch } from '../wire/search/saved-search-reducer.ts'
import { reduceSource } from '../wire/source-reducer.ts'
import type { LogEvent } from './events.ts'
import type { Records } from './records.ts'

/**
 * The record of an event's subject after the event. `before` is the record so far, undefined for the first event
 * about that subject. Pure: the same log always gives the same records. Throws a LogFault when an event cannot follow.
 */
export function reduce(before: Records[keyof Records] | undefined, event: LogEvent): Records[keyof Records] {
  switch (event.kind) {
    case 'house':
      return reduceHouse(before as Records['house'] | undefined, event)
    case 'person':
      return reducePerson(before as Records['person'] | undefined, event)
    case 'footer':
      return reduceFooter(before as Records['footer'] | undefined, event)
    case 'story':
      return reduceStory(before as Records['story'] | undefined, event)
    case 'claim':
      return reduceClaim(before as Records['claim'] | undefined, event)
    case 'release':
      return reduceRelease(before as Records['release'] | undefined, event)
    case 'source':
      return reduceSource(before as Records['source'] | undefined, event)
    case 'search':
      return reduceSearch(before as Records['search'] | undefined, event)
    case 'intake':
      return reduceIntake(before as Records['intake'] | undefined, event)
  }
}
