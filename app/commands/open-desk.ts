import { z } from 'zod'
import { newsroomDesk } from '../people/house.ts'
import { mustBeAdmin } from '../people/policies.ts'
import { refuse } from '../problem.ts'
import { command, decided } from './command.ts'

/** Opens another desk in the newsroom; people get their roles there one by one. Two desks never share a name. */
export const openDesk = command({
  name: 'open-desk',
  askedBy: 'window',
  input: z.object({ desk: newsroomDesk }),
  policy(_desk, actor) {
    mustBeAdmin(actor, 'open a desk')
  },
  decide(desk, _actor, input) {
    const wanted = input.desk.name.toLowerCase()
    const known = desk.house()?.desks ?? []
    if (known.some((other) => other.id === input.desk.id || other.name.toLowerCase() === wanted))
      refuse('desk-name-taken', `There is a desk called “${input.desk.name}” already.`, 'Choose another name.', 'name')
    return decided({ kind: 'house', subject: 'house', type: 'desk-opened', data: input })
  },
})
