import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach } from 'vitest'
import type { GateOverride } from '../../app/approval/approval.ts'
import type { CommandInput, CommandName } from '../../app/commands/registry.ts'
import { commandId, newId, type PersonId, type StoryId } from '../../app/ids.ts'
import { StetError } from '../../app/problem.ts'
import type { Body } from '../../app/story/body.ts'
import { fillSampleNewsroom } from '../sample/sample-newsroom.ts'
import { samplePeople } from '../sample/sample-people.ts'
import { signText, unlock } from '../session/keys.ts'
import { openStore } from '../store/open-store.ts'
import { editThatReplaces } from '../store/replace-body.ts'
import type { StoreClient } from '../store/store-client.ts'
import { clientOf } from './client-of.ts'

/** The migrations of this project. */
export const migrationsFolder = join(import.meta.dirname, '../../migrations')

const toClose: TestNewsroom[] = []
let filled: Promise<string> | null = null

afterEach(() => {
  for (const newsroom of toClose.splice(0)) newsroom.remove()
})

afterAll(async () => {
  if (filled !== null) rmSync(await filled, { recursive: true, force: true })
})

/** A newsroom nobody has set up yet, in a folder that is removed after the test. */
export function emptyNewsroom(clock?: () => Date): TestNewsroom {
  return new TestNewsroom(mkdtempSync(join(tmpdir(), 'stet-newsroom-')), clock)
}

/** The sample newsroom, filled once a test file and copied for each test. */
export async function sampleNewsroom(clock?: () => Date): Promise<TestNewsroom> {
  filled ??= fillOnce()
  const folder = mkdtempSync(join(tmpdir(), 'stet-newsroom-'))
  cpSync(await filled, folder, { recursive: true })
  return new TestNewsroom(folder, clock)
}

async function fillOnce(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-sample-'))
  const open = openStore({ dataFolder: folder, migrationsFolder })
  await fillSampleNewsroom(clientOf(() => open.service))
  open.close()
  return folder
}

/** The code of the problem that some work is refused with, or `allowed`. Anything else that is thrown is thrown on. */
export async function codeOf(work: () => unknown): Promise<string> {
  try {
    await work()
  } catch (thrown) {
    if (thrown instanceof StetError) return thrown.problem.code
    throw thrown
  }
  return 'allowed'
}

/** A newsroom's store, opened in the test's own thread, and what its people do in it. */
class TestNewsroom {
  readonly folder: string
  readonly client: StoreClient
  readonly #clock: (() => Date) | undefined
  #open: ReturnType<typeof openStore> | null

  constructor(folder: string, clock: (() => Date) | undefined) {
    this.folder = folder
    this.#clock = clock
    this.#open = openStore({ dataFolder: folder, migrationsFolder }, clock)
    this.client = clientOf(() => this.service)
    toClose.push(this)
  }

  get service() {
    return this.#opened().service
  }

  get store() {
    return this.#opened().store
  }

  /** Closes the store and opens it again, as a restart of the desk does. */
  reopen(): void {
    this.close()
    this.#open = openStore({ dataFolder: this.folder, migrationsFolder }, this.#clock)
  }

  close(): void {
    this.#open?.close()
    this.#open = null
  }

  remove(): void {
    this.close()
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** The id of somebody by sign-in name. */
  who(signInName: string): PersonId {
    const person = this.service.people().find((one) => one.signInName === signInName)
    if (person === undefined) throw new Error(`nobody is called ${signInName}`)
    return person.id
  }

  storyId(slug: string): StoryId {
    const story = this.service.storyBySlug(slug)
    if (story === null) throw new Error(`no story is called ${slug}`)
    return story.id
  }

  give<Name extends CommandName>(actor: string, name: Name, input: CommandInput<Name>): void {
    this.service.execute({ id: newId(commandId), name, actor: this.who(actor), input })
  }

  /** Changes the words of a story's body, paragraph by paragraph, as one edit. */
  rewrite(slug: string, change: (words: string) => string, actor = 'mira'): void {
    const id = this.storyId(slug)
    const { update } = this.service.openBody(id)
    const body = JSON.parse(JSON.stringify(this.store.bodies.body(id)), (name, value) =>
      name === 'text' ? change(value) : value,
    ) as Body
    this.service.appendEdit(id, editThatReplaces(update, body), this.who(actor))
  }

  /** Approves a story as it stands with a real signature of Dana's. */
  async approve(slug: string, overrides: GateOverride[] = []): Promise<void> {
    const id = this.storyId(slug)
    const { hash } = this.service.approvalBrief(id, this.who('dana'))
    const signature = (await this.signer())(hash)
    this.give('dana', 'approve-story', { storyId: id, hash, signature, overrides })
  }

  /** Signs texts with Dana's own key. */
  async signer(): Promise<(text: string) => string> {
    const dana = samplePeople.find((person) => person.signInName === 'dana')
    const known = this.service.beginSignIn('dana')
    this.service.signInSucceeded('dana')
    const key = await unlock(known?.credential ?? null, dana?.password ?? '')
    if (key === null) throw new Error('the sample password is wrong')
    return (text) => signText(key, text)
  }

  #opened(): ReturnType<typeof openStore> {
    if (this.#open === null) throw new Error('the newsroom is closed')
    return this.#open
  }
}
