import type { KeyObject } from 'node:crypto'
import type { GateOverride } from '../../app/approval/approval.ts'
import type { Sha256 } from '../../app/hash.ts'
import { commandId, type DeskId, deskId, newId, type PersonId, personId, type StoryId } from '../../app/ids.ts'
import type { CallInput } from '../../app/ipc/contract.ts'
import type { Session } from '../../app/ipc/views.ts'
import { refuse } from '../../app/problem.ts'
import { samplePeople } from '../sample/sample-people.ts'
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

  /** The id of who is signed in, if that is who wrote what came; refuses another person’s words. */
  personIf(writer: PersonId): PersonId {
    if (this.person() === writer) return writer
    return refuse(
      'another-writer',
      'These words are of somebody who is no longer signed in, so they were not saved under your name.',
      'They wait here until the person who wrote them signs in again.',
    )
  }

  /** The id of who is signed in, or null. */
  signedInPerson(): PersonId | null {
    return this.#current?.personId ?? null
  }

  /** Who is signed in, as a window shows it. Somebody whose account was closed meanwhile no longer is. */
  async state(): Promise<Session> {
    const view = await this.#store.ask('house')
    if (view === null) return { kind: 'not-set-up' }
    const person = view.people.find((one) => one.id === this.#current?.personId && one.active)
    if (person !== undefined) return { kind: 'signed-in', person, house: view.house }
    this.#current = null
    const there = new Set(view.people.filter((one) => one.active).map((one) => one.signInName))
    const sample = view.house.sample === true ? samplePeople.filter((one) => there.has(one.signInName)) : []
    return { kind: 'signed-out', newsroom: view.house.name, samplePeople: sample }
  }

  /**
   * Signs in. From the fifth wrong password in a row the next try has to wait, longer each time. A name nobody has is
   * treated in every way like one with another password, so that trying tells nobody which names there are.
   */
  async signIn(signInName: string, password: string): Promise<Session> {
    const wanted = signInName.trim().toLowerCase()
    const known = await this.#store.ask('beginSignIn', wanted)
    const key = await unlock(known?.credential ?? null, password)
    if (known === null || key === null)
      return refuse('sign-in-failed', 'The sign-in name or the password is wrong.', 'Check both and try again.')
    await this.#store.ask('signInSucceeded', wanted)
    this.#current = { personId: known.personId, key }
    return this.state()
  }

  async signOut(): Promise<Session> {
    this.#current = null
    return this.state()
  }

  /** Sets up a newsroom with its first desk and people, all or nothing, and signs the first person in. */
  async setUp(input: CallInput<'setUpDesk'>): Promise<Session> {
    const desk = { id: newId(deskId), name: input.deskName }
    const first = await accountAt(desk.id, input.person)
    const others = await Promise.all(input.others.map((one) => accountAt(desk.id, one)))
    const command = {
      house: { ...input.house, sections: ['News', 'Business', 'Culture', 'Sport'] },
      desks: [desk],
      firstPerson: { ...first.account, admin: true as const },
      otherPeople: others.map(({ account }, index) => ({ ...account, admin: input.others[index]?.admin ?? false })),
    }
    await this.#store.ask(
      'execute',
      { id: newId(commandId), name: 'set-up-house', actor: 'newcomer', input: command },
      [first, ...others].map((one) => one.credential),
    )
    return this.signIn(input.person.signInName, input.person.password)
  }

  async addPerson(input: CallInput<'addPerson'>): Promise<void> {
    const id = newId(personId)
    const { credential, publicKey } = await makeCredential(id, input.person.password)
    const { name, signInName } = input.person
    const person = { id, name, signInName, admin: input.admin, roles: input.roles, publicKey }
    await this.#store.ask(
      'execute',
      { id: newId(commandId), name: 'add-person', actor: this.person(), input: { person } },
      [credential],
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

/** The account and credential of somebody who begins with the newsroom, with their roles at its first desk. */
async function accountAt(desk: DeskId, { name, signInName, password, roles }: CallInput<'setUpDesk'>['person']) {
  const id = newId(personId)
  const { credential, publicKey } = await makeCredential(id, password)
  return { credential, account: { id, name, signInName, roles: { [desk]: [...roles] }, publicKey } }
}
