import { generateKeyPairSync, sign } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CommandInput, CommandName } from '../../app/commands/registry.ts'
import { hashText } from '../../app/hash.ts'
import {
  commandId,
  type DeskId,
  deskId,
  newId,
  type PersonId,
  personId,
  type StoryId,
  storyId,
  type WireItemId,
} from '../../app/ids.ts'
import type { WireRow } from '../../app/ipc/wire-views.ts'
import type { Role } from '../../app/people/person.ts'
import { StetError } from '../../app/problem.ts'
import type { Story } from '../../app/story/story.ts'
import type { ReceivedWire, WireRoad } from '../../app/wire/received-wire.ts'
import { copyOf } from '../../app/wire/test-copy.ts'
import { wholeWire } from '../../app/wire/wire-filter.ts'
import type { WireItem } from '../../app/wire/wire-item.ts'
import { openStore } from '../store/open-store.ts'

type Who = 'mira' | 'dana'

const migrationsFolder = join(import.meta.dirname, '../../migrations')
const everything = { query: '', before: null, limit: 500, filter: wholeWire }
const oneDay = 24 * 60 * 60 * 1000

/** A newsroom for tests of the wire with an editor, Mira, and a chief, Dana, and a clock that stands until days pass. */
export class WireDesk {
  readonly ids: Readonly<Record<Who, PersonId>> = { mira: newId(personId), dana: newId(personId) }
  readonly #folder = mkdtempSync(join(tmpdir(), 'stet-wire-'))
  readonly #city: DeskId = newId(deskId)
  readonly #keys = generateKeyPairSync('ed25519')
  #now = Date.parse('2026-11-20T12:00:00Z')
  #open = this.#openStore()

  constructor() {
    const house = { name: 'Harbour Ledger', language: 'en-GB', timeZone: 'Europe/London', sections: ['City'] }
    const firstPerson = this.#account('dana', 'Dana Voss', 'chief')
    this.#execute('set-up-house', 'newcomer', { house, desks: [{ id: this.#city, name: 'City' }], firstPerson })
    this.give('dana', 'add-person', { person: this.#account('mira', 'Mira Okafor', 'editor') })
  }

  get service() {
    return this.#open.service
  }

  get database() {
    return this.#open.store.database
  }

  give<Name extends CommandName>(who: Who, name: Name, input: CommandInput<Name>): void {
    this.#execute(name, this.ids[who], input)
  }

  story(slug: string): Story {
    const found = this.service.storyBySlug(slug)
    if (found === null) throw new Error(`no story is called ${slug}`)
    return found
  }

  /** The list as Mira sees it. */
  rows(): readonly WireRow[] {
    return this.service.wireList(everything, this.ids.mira).rows
  }

  keep(...files: ReceivedWire[]) {
    return this.service.keepWire(files, this.ids.mira)
  }

  /** Keeps pieces of copy, each in a file of its own, and returns the item the last belongs to. */
  keepCopy(...items: Partial<WireItem>[]): WireItemId {
    const last = items.map((item) => this.keep(fileOf([copyOf(item)]))[0]).at(-1)
    const id = last === undefined || last.kind === 'held' ? undefined : last.items[0]
    if (id === undefined) throw new Error('nothing was kept')
    return id
  }

  startStory(slug: string, item: WireItemId): StoryId {
    const id = newId(storyId)
    const fields = { slug }
    this.give('mira', 'start-story', {
      storyId: id,
      deskId: this.#city,
      wireItemId: item,
      fields,
      appeal: 'leave-out',
    })
    return id
  }

  /** Has Dana sign the story as it stands, overriding what may be overridden. */
  approve(slug: string): void {
    const { id } = this.story(slug)
    const { hash, gates } = this.service.approvalBrief(id, this.ids.dana)
    const overrides = gates
      .filter((gate) => gate.outcome === 'block' && gate.overridable)
      .map((gate) => ({ gate: gate.id, reason: 'A test needs no footer.' }))
    const signature = sign(null, Buffer.from(hash), this.#keys.privateKey).toString('hex')
    this.give('dana', 'approve-story', { storyId: id, hash, signature, overrides })
  }

  passDays(days: number): void {
    this.#now += days * oneDay
  }

  reopen(): void {
    this.#open.close()
    this.#open = this.#openStore()
  }

  close(): void {
    this.#open.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  #openStore() {
    return openStore({ dataFolder: this.#folder, migrationsFolder }, () => new Date(this.#now))
  }

  #execute(name: CommandName, actor: PersonId | 'newcomer', input: unknown): void {
    this.service.execute({ id: newId(commandId), name, actor, input } as never)
  }

  #account(who: Who, name: string, role: Role) {
    const encoded = this.#keys.publicKey.export({ format: 'der', type: 'spki' })
    return {
      id: this.ids[who],
      name,
      signInName: who,
      admin: role === 'chief',
      roles: { [this.#city]: [role] },
      publicKey: encoded.subarray(-32).toString('hex'),
    }
  }
}

/** A file that holds this copy, as a reader of files would hand it over; the bytes are made of the copy. */
export function fileOf(items: readonly WireItem[], road: WireRoad = { kind: 'file', name: '' }): ReceivedWire {
  const text = JSON.stringify(items)
  return {
    name: `${hashText(text).slice(0, 8)}.json`,
    bytes: new TextEncoder().encode(text),
    parsed: { format: 'text', charset: 'utf-8', items, problems: [] },
    source: road,
  }
}

/** The code a refused piece of work was refused with. */
export function codeOf(work: () => void): string {
  try {
    work()
  } catch (thrown) {
    if (thrown instanceof StetError) return thrown.problem.code
    throw thrown
  }
  return 'allowed'
}
