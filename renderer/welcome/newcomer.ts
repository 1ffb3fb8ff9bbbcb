import type { CallInput } from '../../app/ipc/contract.ts'
import type { Role } from '../../app/people/person.ts'

/** Somebody who begins with the newsroom, as typed into the first-start form. `key` only tells the rows apart. */
export type Newcomer = {
  readonly key: number
  readonly name: string
  readonly signInName: string
  readonly password: string
  readonly roles: readonly Role[]
  readonly admin: boolean
}

/** The person who sets the desk up: admin, which the house must have, and to begin with every role. */
export const firstNewcomer: Newcomer = {
  key: 0,
  name: '',
  signInName: '',
  password: '',
  roles: ['editor', 'checker', 'chief'],
  admin: true,
}

/** Another row of the form, under a key no other row has. */
export function anotherNewcomer(people: readonly Newcomer[]): Newcomer {
  const key = Math.max(0, ...people.map((person) => person.key)) + 1
  return { ...firstNewcomer, key, roles: ['editor'], admin: false }
}

/** The roles nobody has been given yet, each with what cannot be done until somebody has it. */
export function missingRoles(people: readonly Newcomer[]): string[] {
  const consequences: readonly (readonly [Role, string])[] = [
    ['editor', 'Nobody is editor yet, so no story can be started.'],
    ['chief', 'Nobody is chief yet, so no story can be approved or released.'],
  ]
  return consequences.filter(([role]) => !people.some((person) => person.roles.includes(role))).map(([, what]) => what)
}

/** What the form asks the main process for; the first of the people is the one who signs in. */
export function setUpRequest(
  newsroom: { readonly house: CallInput<'setUpDesk'>['house']; readonly deskName: string },
  first: Newcomer,
  others: readonly Newcomer[],
): CallInput<'setUpDesk'> {
  return {
    ...newsroom,
    person: account(first),
    others: others.map((other) => ({ ...account(other), admin: other.admin })),
  }
}

function account({ name, signInName, password, roles }: Newcomer) {
  return { name, signInName, password, roles: [...roles] }
}
