import { z } from 'zod'
import { personId } from '../ids.ts'
import { person } from '../people/person.ts'
import { mustBeAdmin } from '../people/policies.ts'
import { refuse } from '../problem.ts'
import { command, decided } from './command.ts'

/** Gives a person an account. The main process has made the keys; the password never comes here. */
export const addPerson = command({
  name: 'add-person',
  askedBy: 'main',
  input: z.object({ person: person.omit({ addedAt: true, active: true }) }),
  policy(_desk, actor) {
    mustBeAdmin(actor, 'add people')
  },
  decide(desk, _actor, input) {
    const taken = desk.people().some((other) => other.signInName === input.person.signInName)
    if (taken)
      refuse(
        'sign-in-name-taken',
        'Somebody signs in with this name already.',
        'Choose another sign-in name.',
        'signInName',
      )
    const account = { ...input.person, active: true, addedAt: desk.now }
    return decided({ kind: 'person', subject: account.id, type: 'person-added', data: { person: account } })
  },
})

/** Changes a person's name, roles or whether the account is open. The last admin stays one. */
export const changePerson = command({
  name: 'change-person',
  askedBy: 'window',
  input: z.object({
    personId,
    changes: person.pick({ name: true, admin: true, roles: true, active: true }).partial(),
  }),
  policy(_desk, actor) {
    mustBeAdmin(actor, 'change accounts')
  },
  decide(desk, _actor, { personId: id, changes }) {
    if (desk.person(id) === null)
      refuse('no-such-person', 'There is no such account.', 'Choose a person from the list.')
    const losesAdmin = changes.admin === false || changes.active === false
    const otherAdmin = desk.people().some((other) => other.id !== id && other.admin && other.active)
    if (losesAdmin && !otherAdmin)
      refuse('last-admin', 'The house needs at least one admin.', 'Make somebody else admin first.')
    return decided({ kind: 'person', subject: id, type: 'person-changed', data: { changes } })
  },
})
