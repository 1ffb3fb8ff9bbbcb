import type { IntakeId } from '../ids.ts'
import { refuse } from '../problem.ts'
import { nameKey } from '../wire/source.ts'
import type { Desk } from './desk.ts'

/** Refuses a name another way in has: copy is filed under it. */
export function refuseTakenIntakeName(desk: Desk, id: IntakeId, name: string): void {
  const taken = desk.intakes().some((other) => other.id !== id && nameKey(other.name) === nameKey(name))
  if (taken) {
    refuse('intake-name-taken', `Another folder or feed is called “${name}”.`, 'Choose another name.', 'name')
  }
}
