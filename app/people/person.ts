import { z } from 'zod'
import { type DeskId, deskId, type PersonId, personId } from '../ids.ts'
import { spelledWord } from './known-words.ts'

/** What a person may do at one desk; held per desk, several at once are usual on a small paper. */
export const role = z.enum(['editor', 'checker', 'chief'])
export type Role = z.infer<typeof role>

/** A person's roles, desk by desk. */
export const rolesByDesk = z.record(deskId, z.array(role))

/** A name people are called by; what stands on a proof and in the log. */
export const personName = z.string().trim().min(1).max(120)

/** What a person types to sign in: lower case letters, digits, dot, dash and underscore, compared without case. */
export const signInName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{Ll}\p{Lo}\p{N}._-]{2,60}$/u, 'Use 2 to 60 letters, digits, dots, dashes or underscores.')

/** An account. Passwords and private keys are kept apart from it, never in the log. */
export const person = z.object({
  id: personId,
  name: personName,
  signInName,
  admin: z.boolean(),
  roles: rolesByDesk,
  /** Ed25519 public key (RFC 8032) in hexadecimal: approvals are verified with it. */
  publicKey: z.string().regex(/^[0-9a-f]{64}$/),
  active: z.boolean(),
  /** The words this person taught spelling; absent while there are none. */
  words: z.array(spelledWord).optional(),
  addedAt: z.iso.datetime(),
})
export type Person = z.infer<typeof person>

/** Who does something: a signed-in person; somebody setting up a desk that has no people yet; or the desk itself. */
export type Actor =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'newcomer' }
  | { readonly kind: 'desk' }

/** Whether the person has the role at that desk. */
export function hasRole(someone: Person, desk: DeskId, wanted: Role): boolean {
  return someone.active && (someone.roles[desk]?.includes(wanted) ?? false)
}

/** The desks at which the person has the role. */
export function desksWith(someone: Person, wanted: Role): DeskId[] {
  return (Object.keys(someone.roles) as DeskId[]).filter((desk) => hasRole(someone, desk, wanted))
}

/** The id of the actor for the log; null for a newcomer and for the desk itself. */
export function actorId(actor: Actor): PersonId | null {
  return actor.kind === 'person' ? actor.person.id : null
}
