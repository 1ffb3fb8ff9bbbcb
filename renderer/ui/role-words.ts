import type { House } from '../../app/people/house.ts'
import type { Person, Role } from '../../app/people/person.ts'

/** What a role is called where people are named. */
export const roleWords: Readonly<Record<Role, string>> = { editor: 'Editor', checker: 'Checker', chief: 'Desk chief' }

const byWeight: readonly Role[] = ['chief', 'checker', 'editor']

/** The desks at which a person has any role, in the house's order. */
export function desksOf(person: Person, house: House): string[] {
  return house.desks.filter((desk) => (person.roles[desk.id] ?? []).length > 0).map((desk) => desk.name)
}

/** A person's roles and desks in a line: `Desk chief · City, Politics`. */
export function describePerson(person: Person, house: House): string {
  const held = new Set(Object.values(person.roles).flat())
  const roles = byWeight.filter((role) => held.has(role)).map((role, place) => worded(roleWords[role], place))
  if (person.admin) roles.push(worded('Admin', roles.length))
  const parts = [roles.join(', '), desksOf(person, house).join(', ')]
  return parts.filter((part) => part !== '').join(' · ')
}

/** The first letters of the first and last name, for the round beside a name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '')
  return letters.join('').toUpperCase()
}

function worded(word: string, place: number): string {
  return place === 0 ? word : word.toLowerCase()
}
