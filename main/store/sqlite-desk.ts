import { createPublicKey, verify } from 'node:crypto'
import type Database from 'better-sqlite3'
import { coverStory } from '../../app/approval/cover.ts'
import type { Desk } from '../../app/commands/desk.ts'
import type { Claim, PlacedClaim } from '../../app/factcheck/claim.ts'
import type {
  ClaimId,
  FooterId,
  IntakeId,
  PersonId,
  ReleaseId,
  SavedSearchId,
  StoryId,
  WireItemId,
  WireSourceId,
} from '../../app/ids.ts'
import { storyNamed } from '../../app/people/policies.ts'
import { claimsInBody } from '../../app/story/claims-in-body.ts'
import type { Story } from '../../app/story/story.ts'
import type { VersionMark, VersionText } from '../../app/story/version.ts'
import type { SavedSearch } from '../../app/wire/search/saved-search.ts'
import type { StoredWireItem } from '../../app/wire/stored-wire-item.ts'
import type { Bodies } from './bodies.ts'
import { pictureFile } from './pictures.ts'
import type { RecordTables } from './records.ts'
import type { Versions } from './versions.ts'
import { savedSearchesOf } from './wire/saved-searches.ts'
import type { WireTables } from './wire/wire-tables.ts'

/** The newsroom as the rules see it, answered from the tables of the open transaction. */
export class SqliteDesk implements Desk {
  readonly now: string
  readonly lastEntryAt: string | null
  readonly #database: Database.Database
  readonly #records: RecordTables
  readonly #bodies: Bodies
  readonly #wire: WireTables
  readonly #versions: Versions

  constructor(
    database: Database.Database,
    records: RecordTables,
    bodies: Bodies,
    wire: WireTables,
    versions: Versions,
    now: string,
    lastEntryAt: string | null,
  ) {
    this.#database = database
    this.#records = records
    this.#bodies = bodies
    this.#wire = wire
    this.#versions = versions
    this.now = now
    this.lastEntryAt = lastEntryAt
  }

  house() {
    return this.#records.get('house', 'house')
  }

  people() {
    return this.#records.all('person')
  }

  person(id: PersonId) {
    return this.#records.get('person', id)
  }

  story(id: StoryId) {
    return this.#records.get('story', id)
  }

  storyWithSlug(slug: string): Story | null {
    const row = this.#database
      .prepare<[string], { record: string }>('SELECT record FROM story WHERE slug = ?')
      .get(slug)
    return row === undefined ? null : (JSON.parse(row.record) as Story)
  }

  body(id: StoryId) {
    return this.#bodies.body(id)
  }

  writersOf(id: StoryId): PersonId[] {
    return [...new Set([...(this.story(id)?.fieldWriters ?? []), ...this.#bodies.writersOf(id)])]
  }

  claim(id: ClaimId) {
    return this.#records.get('claim', id)
  }

  claimsOf(id: StoryId): PlacedClaim[] {
    const words = claimsInBody(this.body(id))
    const positions = new Map([...words.keys()].map((claim, position) => [claim, position]))
    return this.#database
      .prepare<[StoryId], { record: string }>('SELECT record FROM claim WHERE story_id = ? ORDER BY id')
      .all(id)
      .map(({ record }) => {
        const claim = JSON.parse(record) as Claim
        return { claim, words: words.get(claim.id) ?? null, position: positions.get(claim.id) ?? null }
      })
      .sort((left, right) => (left.position ?? Number.MAX_SAFE_INTEGER) - (right.position ?? Number.MAX_SAFE_INTEGER))
  }

  versionNow(id: StoryId): { mark: VersionMark; text: VersionText } {
    const story = storyNamed(this, id)
    const { footer: wording, claims } = coverStory(this, story)
    const text = { fields: story.fields, footer: story.footer, wording, claims, body: this.body(id) }
    return { mark: this.#versions.markFor(id, text), text }
  }

  versionCount(id: StoryId) {
    return this.#versions.count(id)
  }

  version(id: StoryId, number: number) {
    return this.#versions.read(id, number)
  }

  footer(id: FooterId) {
    return this.#records.get('footer', id)
  }

  footers() {
    return this.#records.all('footer')
  }

  wireItem(id: WireItemId): StoredWireItem | null {
    return this.#wire.item(id)
  }

  source(id: WireSourceId) {
    return this.#records.get('source', id)
  }

  sources() {
    return this.#records.all('source')
  }

  savedSearch(id: SavedSearchId) {
    return this.#records.get('search', id)
  }

  savedSearches(owner: PersonId): SavedSearch[] {
    return savedSearchesOf(this.#database, owner)
  }

  intake(id: IntakeId) {
    return this.#records.get('intake', id)
  }

  intakes() {
    return this.#records.all('intake').filter((intake) => intake.endedAt === null)
  }

  release(id: ReleaseId) {
    return this.#records.get('release', id)
  }

  picture(hash: string) {
    return pictureFile(this.#database, hash)
  }

  signatureHolds(publicKey: string, text: string, signature: string): boolean {
    return signatureHolds(publicKey, text, signature)
  }
}

/** Whether an Ed25519 signature (RFC 8032, hexadecimal) over a text was made with the key of this public key. */
export function signatureHolds(publicKey: string, text: string, signature: string): boolean {
  const encoded = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(publicKey, 'hex')])
  const key = createPublicKey({ key: encoded, format: 'der', type: 'spki' })
  return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'hex'))
}
