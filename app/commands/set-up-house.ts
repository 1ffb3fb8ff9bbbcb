import { z } from 'zod'
import { house, newsroomDesk } from '../people/house.ts'
import { person } from '../people/person.ts'
import { refuse } from '../problem.ts'
import { command, decided } from './command.ts'

const newcomer = person.omit({ addedAt: true, active: true })

/** The first command of every newsroom: its name, its desks and its first people, the first of whom is admin. */
export const setUpHouse = command({
  name: 'set-up-house',
  askedBy: 'main',
  input: z.object({
    house: house.pick({ name: true, language: true, timeZone: true, sections: true, sample: true }),
    desks: z.array(newsroomDesk).min(1),
    firstPerson: newcomer.extend({ admin: z.literal(true, 'The first person must be admin.') }),
    otherPeople: z.array(newcomer).default([]),
  }),
  policy(desk) {
    if (desk.house() !== null) refuse('already-set-up', 'This newsroom is set up already.', 'Sign in instead.')
  },
  decide(desk, _actor, input) {
    const rules = { id: 'house', allowOwnApproval: false, defaultFooter: null, releaseFolder: null } as const
    const everybody = [input.firstPerson, ...input.otherPeople]
    const names = everybody.map((one) => one.signInName)
    if (new Set(names).size < names.length)
      refuse(
        'sign-in-name-taken',
        'Two people have the same sign-in name.',
        'Give each a name of their own.',
        'signInName',
      )
    return decided(
      {
        kind: 'house',
        subject: 'house',
        type: 'house-set-up',
        data: { house: { ...input.house, ...rules, desks: input.desks } },
      },
      ...everybody.map((one) => ({
        kind: 'person' as const,
        subject: one.id,
        type: 'person-added' as const,
        data: { person: { ...one, active: true, addedAt: desk.now } },
      })),
    )
  },
})
