import { z } from 'zod'
import { house, newsroomDesk } from '../people/house.ts'
import { person } from '../people/person.ts'
import { refuse } from '../problem.ts'
import { command, decided } from './command.ts'

/** The first command of every newsroom: its name, its desks and its first person, who becomes admin. */
export const setUpHouse = command({
  name: 'set-up-house',
  askedBy: 'main',
  input: z.object({
    house: house.pick({ name: true, language: true, timeZone: true, sections: true }),
    desks: z.array(newsroomDesk).min(1),
    firstPerson: person.omit({ addedAt: true, active: true }),
  }),
  policy(desk) {
    if (desk.house() !== null) refuse('already-set-up', 'This newsroom is set up already.', 'Sign in instead.')
  },
  decide(desk, _actor, input) {
    const rules = { id: 'house', allowOwnApproval: false, defaultFooter: null, releaseFolder: null } as const
    return decided(
      {
        kind: 'house',
        subject: 'house',
        type: 'house-set-up',
        data: { house: { ...input.house, ...rules, desks: input.desks } },
      },
      {
        kind: 'person',
        subject: input.firstPerson.id,
        type: 'person-added',
        data: { person: { ...input.firstPerson, active: true, addedAt: desk.now } },
      },
    )
  },
})
