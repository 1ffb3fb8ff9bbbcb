import { generateKeyPairSync, sign } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CommandInput, CommandName } from '../../app/commands/registry.ts'
import { hashText } from '../../app/hash.ts'
import { commandId, deskId, newId, personId, type StoryId, storyId, type WireItemId } from '../../app/ids.ts'
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

/** A newsroom for tests with an editor, Mira, and a chief, Dana, and a clock the test sets. */
export function openTestDesk() {
  const folder = mkdtempSync(join(tmpdir(), 'stet-wire-'))
  let now = Date.parse('2026-11-20T12:00:00Z')
  const clock = () => new Date(now)
  let open = openStore({ dataFolder: folder, migrationsFolder }, clock)
  const city = newId(deskId)
  const ids = { mira: newId(personId), dana: newId(personId) }
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const key = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex')

  const execute = (name: string, actor: unknown, input: unknown) =>
    open.service.execute({ id: newId(commandId), name, actor, input } as never)
  const give = <Name extends CommandName>(who: Who, name: Name, input: CommandInput<Name>) =>
    execute(name, ids[who], input)
  const account = (id: string, name: string, roles: string[], admin: boolean) => ({
    id,
    name,
    signInName: name.split(' ')[0]?.toLowerCase(),
    admin,
    roles: { [city]: roles },
    publicKey: key,
  })
  execute('set-up-house', 'newcomer', {
    house: { name: 'Harbour Ledger', language: 'en-GB', timeZone: 'Europe/London', sections: ['City'] },
    desks: [{ id: city, name: 'City' }],
    firstPerson: account(ids.dana, 'Dana Voss', ['chief'], true),
  })
  give('dana', 'add-person', { person: account(ids.mira, 'Mira Okafor', ['editor'], false) as never })

  const story = (slug: string): Story => {
    const found = open.service.storyBySlug(slug)
    if (found === null) throw new Error(`no story is called ${slug}`)
    return found
  }
  const keep = (...files: ReceivedWire[]) => open.service.keepWire(files, ids.mira)
  return {
    ids,
    give,
    story,
    keep,
    service: () => open.service,
    store: () => open.store,
    rows: () => open.service.wireList(everything, ids.mira).rows,
    /** Keeps one piece of copy a file and returns the item it belongs to. */
    keepCopy(...items: Partial<WireItem>[]): WireItemId {
      const outcomes = items.map((item) => keep(fileOf([copyOf(item)]))[0])
      const last = outcomes.at(-1)
      const id = last === undefined || last.kind === 'held' ? undefined : last.items[0]
      if (id === undefined) throw new Error('nothing was kept')
      return id
    },
    startStory(slug: string, item: WireItemId): StoryId {
      const id = newId(storyId)
      give('mira', 'start-story', {
        storyId: id,
        deskId: city,
        wireItemId: item,
        fields: { slug },
        appeal: 'leave-out',
      })
      return id
    },
    approve(slug: string): void {
      const { id } = story(slug)
      const { hash, gates } = open.service.approvalBrief(id, ids.dana)
      const overrides = gates
        .filter((gate) => gate.outcome === 'block' && gate.overridable)
        .map((gate) => ({ gate: gate.id, reason: 'A test needs no footer.' }))
      const signature = sign(null, Buffer.from(hash), privateKey).toString('hex')
      give('dana', 'approve-story', { storyId: id, hash, signature, overrides })
    },
    passDays(days: number): void {
      now += days * 24 * 60 * 60 * 1000
    },
    reopen(): void {
      open.close()
      open = openStore({ dataFolder: folder, migrationsFolder }, clock)
    },
    close(): void {
      open.close()
      rmSync(folder, { recursive: true, force: true })
    },
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
