import type { KeyObject } from 'node:crypto'
import type { GateOverride } from '../../app/approval/approval.ts'
import type { Sha256 } from '../../app/hash.ts'
import { commandId, deskId, newId, type PersonId, personId, type StoryId } from '../../app/ids.ts'
import type { CallInput } from '../../app/ipc/contract.ts'
import type { Session } from '../../app/ipc/views.ts'
import { refuse } from '../../app/problem.ts'
import type { StoreClient } from '../store/store-client.ts'
import { makeCredential, signText, unlock } from './keys.ts'

type SignedIn = { readonly personId: PersonId; readonly key: KeyObject }

/** Who sits at the desk. The only place that knows; windows never say who they are. */
export class Sessions {
  readonly #store: StoreClient
  #current: SignedIn | null = null

  constructor(store: StoreClient) {
    this.#store = store
  }

  /** The id of who is signed in; refuses when nobody is. */
  person(): PersonId {
    return this.#signedIn().personId
  }

  /** The id of who is signed in, or null. */
  signedInPerson(): PersonId | null {
    return this.#current?.personId ?? null
  }

  async state(): Promise<Session> {
    const view = await this.#store.ask('house')
    if (view === null) return { kind: 'not-set-up' }
    const person = view.people.find((one) => one.id === this.#current?.personId && one.active)
    if (person !== undefined) return { kind: 'signed-in', person, house: view.house }
    const people = view.people.filter((one) => one.active).map(({ name, signInName }) => ({ name, signInName }))
    return { kind: 'signed-out', newsroom: view.house.name, people }
  }

  /** Signs in. Five wrong passwords in a row make the next try wait, longer each time. */
  async signIn(signInName: string, password: string): Promise<Session> {
    const wanted = signInName.trim().toLowerCase()
    const person = (await this.#store.ask('people')).find((one) => one.signInName === wanted && one.active)
    const credential = person === undefined ? null : await this.#store.ask('credential', person.id)
    if (person === undefined || credential === null) {
      return refuse('sign-in-failed', 'The sign-in name or the password is wrong.', 'Check both and try again.')
    }
    const wait = credential.nextTryAt === null ? 0 : Date.parse(credential.nextTryAt) - Date.now()
    if (wait > 0) {
      refuse('sign-in-slowed', 'Too many wrong passwords.', `Try again in ${Math.ceil(wait / 1000)} seconds.`)
    }
    const key = await unlock(credential, password)
    await this.#store.ask('passwordWas', person.id, key !== null)
    if (key === null)
      return refuse('sign-in-failed', 'The sign-in name or the password is wrong.', 'Check both and try again.')
    this.#current = { personId: person.id, key }
    return this.state()
  }

  async signOut(): Promise<Session> {
    this.#current = null
    return this.state()
  }

  /** Sets up a newsroom with its first desk and person, and signs that person in. */
  async setUp(input: CallInput<'setUpDesk'>): Promise<Session> {
    const id = newId(personId)
    const desk = { id: newId(deskId), name: input.deskName }
    const { credential, publicKey } = await makeCredential(id, input.person.password)
    const { name, signInName, password } = input.person
    const firstPerson = { id, name, signInName, admin: true, roles: { [desk.id]: [...input.roles] }, publicKey }
    const command = {
      house: { ...input.house, sections: ['News', 'Business', 'Culture', 'Sport'] },
      desks: [desk],
      firstPerson,
    }
    await this.#store.ask(
      'execute',
      { id: newId(commandId), name: 'set-up-house', actor: 'newcomer', input: command },
      credential,
    )
    return this.signIn(signInName, password)
  }

  async addPerson(input: CallInput<'addPerson'>): Promise<void> {
    const id = newId(personId)
    const { credential, publicKey } = await makeCredential(id, input.person.password)
    const { name, signInName } = input.person
    const person = { id, name, signInName, admin: input.admin, roles: input.roles, publicKey }
    await this.#store.ask(
      'execute',
      { id: newId(commandId), name: 'add-person', actor: this.person(), input: { person } },
      credential,
    )
  }

  /** Signs the hash the chief read and asks the store to approve exactly that text. */
  async approve(id: StoryId, hash: Sha256, overrides: readonly GateOverride[]): Promise<void> {
    const { personId: actor, key } = this.#signedIn()
    const input = { storyId: id, hash, signature: signText(key, hash), overrides: [...overrides] }
    await this.#store.ask('execute', { id: newId(commandId), name: 'approve-story', actor, input })
  }

  #signedIn(): SignedIn {
    return this.#current ?? refuse('not-signed-in', 'Nobody is signed in.', 'Sign in and try again.')
  }
}
