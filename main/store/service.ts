import { coverStory } from '../../app/approval/cover.ts'
import type { FooterDraft } from '../../app/footer/events.ts'
import type { FooterResolution } from '../../app/footer/resolve.ts'
import { resolveFooter } from '../../app/footer/resolve.ts'
import type { PersonId, ReleaseId, StoryId, WireItemId } from '../../app/ids.ts'
import type {
  CheckRow,
  FootersView,
  HouseView,
  ImportOutcome,
  LogCheck,
  Overview,
  PublishedRow,
  StoryRow,
  WireDetail,
  WireList,
  WireRow,
} from '../../app/ipc/views.ts'
import { desksWith, type Person } from '../../app/people/person.ts'
import { storyNamed } from '../../app/people/policies.ts'
import { refuse } from '../../app/problem.ts'
import { storyPage } from '../../app/publish/html.ts'
import type { Release } from '../../app/publish/release.ts'
import { type RenderedFile, renderRelease } from '../../app/publish/render-release.ts'
import { storyText } from '../../app/publish/text.ts'
import type { Story } from '../../app/story/story.ts'
import { decodeWire } from '../../app/wire/charset.ts'
import { parseWire } from '../../app/wire/parse-wire.ts'
import type { StoredWireItem } from '../../app/wire/stored-wire-item.ts'
import { type Credential, Credentials } from './credentials.ts'
import { LogReadBack } from './log-read-back.ts'
import { footerUses } from './queries/footer-uses.ts'
import { approvalBrief, checkRows, storyRow, storyView } from './queries/story-view.ts'
import type { Request, Store } from './store.ts'
import { verifyStore } from './verify.ts'
import { WireShelf } from './wire-shelf.ts'

/** Everything the store answers to: the methods the main process calls across the worker's threshold. */
export class StoreService {
  readonly #store: Store
  readonly #wire: WireShelf
  readonly #credentials: Credentials
  readonly #readBack: LogReadBack
  readonly #clock: () => Date

  constructor(store: Store, clock: () => Date) {
    this.#store = store
    this.#clock = clock
    this.#wire = new WireShelf(store.database)
    this.#credentials = new Credentials(store.database)
    this.#readBack = new LogReadBack(store.database)
  }

  execute(request: Request, credential: Credential | null = null): void {
    this.#store.execute(request, () => {
      if (credential !== null) this.#credentials.set(credential)
    })
  }

  appendEdit(id: StoryId, update: Uint8Array, actor: PersonId): { sequence: number } {
    return { sequence: this.#store.append(id, update, actor) }
  }

  settle(): boolean {
    return this.#store.settle()
  }

  openBody(id: StoryId): { update: Uint8Array; sequence: number } {
    storyNamed(this.#store.desk(), id)
    return this.#store.bodies.state(id)
  }

  people(): Person[] {
    return this.#store.records.all('person')
  }

  house(): HouseView | null {
    const house = this.#store.records.get('house', 'house')
    return house === null ? null : { house, people: this.people(), desks: house.desks }
  }

  credential(id: PersonId) {
    return this.#credentials.get(id)
  }

  passwordWas(id: PersonId, right: boolean): void {
    if (right) this.#credentials.succeeded(id)
    else this.#credentials.failed(id, this.#clock())
  }

  overview(viewer: PersonId): Overview {
    const rows = this.storyList(viewer)
    const checkable = this.checks(viewer)
    return {
      wire: this.#wire.count(),
      myStories: rows.filter((row) => row.mine && row.state !== 'published').length,
      checks: checkable.length,
      approvals: this.approvals(viewer).filter((row) => row.state === 'review').length,
      logEntries: this.#store.log.last()?.sequence ?? 0,
    }
  }

  /** Reads a further stretch of the log back and says how far it has been found intact. */
  logCheck(): LogCheck {
    return this.#readBack.advance()
  }

  async importWire(files: readonly { name: string | null; bytes: Uint8Array }[]): Promise<ImportOutcome[]> {
    const knownFooters = this.#store.records
      .all('footer')
      .flatMap((footer) => footer.versions.flatMap((version) => Object.values(version.wording)))
    const now = this.#clock().toISOString()
    const outcomes: ImportOutcome[] = []
    for (const { name, bytes } of files) {
      outcomes.push(this.#wire.keep(name, bytes, await parseWire(bytes, { knownFooters }), now))
    }
    return outcomes
  }

  wireList(text: string): WireList {
    const uses = this.#uses()
    return {
      items: this.#wire.list(text).map((stored) => wireRow(stored, uses.get(stored.id)?.length ?? 0)),
      held: this.#wire.held(),
    }
  }

  wireItem(id: WireItemId): WireDetail {
    const stored = this.#store.desk().wireItem(id)
    if (stored === null)
      return refuse('no-such-wire-item', 'There is no such wire item.', 'Choose one from the wire list.')
    const usedIn = (this.#uses().get(id) ?? []).map((story) => ({ id: story.id, slug: story.fields.slug }))
    return { stored, usedIn }
  }

  wireOriginal(id: WireItemId) {
    const { stored } = this.wireItem(id)
    const bytes = this.#wire.original(id) ?? new Uint8Array()
    const decoded = decodeWire(bytes)
    return { fileName: stored.fileName, charset: decoded.charset, text: decoded.text, bytes: bytes.byteLength }
  }

  storyList(viewer: PersonId): StoryRow[] {
    const person = this.#viewer(viewer)
    const desk = this.#store.desk()
    return this.#stories().map((story) => storyRow(desk, story, person))
  }

  /** Every story, the last changed first. */
  stories(): Story[] {
    this.#store.settle()
    return this.#stories()
  }

  release(id: ReleaseId): Release | null {
    return this.#store.records.get('release', id)
  }

  storyBySlug(slug: string): Story | null {
    return this.#store.desk().storyWithSlug(slug)
  }

  story(id: StoryId, viewer: PersonId) {
    return storyView(this.#store.desk(), id, this.#viewer(viewer))
  }

  approvalBrief(id: StoryId, viewer: PersonId) {
    return approvalBrief(this.#store.desk(), id, this.#viewer(viewer))
  }

  checks(viewer: PersonId): CheckRow[] {
    const person = this.#viewer(viewer)
    const desks = new Set([
      ...desksWith(person, 'checker'),
      ...desksWith(person, 'editor'),
      ...desksWith(person, 'chief'),
    ])
    const desk = this.#store.desk()
    return this.#stories()
      .filter((story) => desks.has(story.deskId) && (story.state === 'checking' || story.state === 'review'))
      .flatMap((story) => checkRows(desk, story))
  }

  approvals(viewer: PersonId): StoryRow[] {
    const person = this.#viewer(viewer)
    const desks = new Set(desksWith(person, 'chief'))
    const desk = this.#store.desk()
    return this.#stories()
      .filter((story) => desks.has(story.deskId) && (story.state === 'review' || story.state === 'approved'))
      .map((story) => storyRow(desk, story, person))
  }

  published(viewer: PersonId): PublishedRow[] {
    const person = this.#viewer(viewer)
    const desk = this.#store.desk()
    return this.#stories()
      .filter((story) => story.state === 'published')
      .map((story) => ({
        story: storyRow(desk, story, person),
        releases: story.releases.flatMap((id) => desk.release(id) ?? []),
      }))
  }

  preview(id: StoryId): { html: string; text: string } {
    const desk = this.#store.desk()
    const covered = coverStory(desk, storyNamed(desk, id))
    return { html: storyPage(covered), text: storyText(covered) }
  }

  footers(): FootersView {
    return {
      footers: this.#store.records.all('footer'),
      defaultFooter: this.#store.records.get('house', 'house')?.defaultFooter ?? null,
      uses: footerUses(this.#stories()),
      names: Object.fromEntries(this.people().map((person) => [person.id, person.name])),
    }
  }

  footerPreview(draft: FooterDraft, storyId: StoryId | null, language: string): FooterResolution {
    const desk = this.#store.desk()
    const slug = storyId === null ? 'example-story' : storyNamed(desk, storyId).fields.slug
    const drafted = {
      version: 1,
      state: 'draft',
      draftedBy: '' as PersonId,
      draftedAt: desk.now,
      inUseSince: null,
      ...draft,
    } as const
    const publication = desk.house()?.name ?? ''
    return resolveFooter(drafted, { publication, slug, year: desk.now.slice(0, 4), language })
  }

  /** The releases whose files have still to be written, each with its files. */
  waitingReleases(): { release: Release; files: RenderedFile[] }[] {
    const desk = this.#store.desk()
    return this.#store.records.all('release').flatMap((release) => {
      const story = desk.story(release.storyId)
      if (release.delivery.kind !== 'waiting' || story?.approval === null || story === null) return []
      return [{ release, files: renderRelease(story, story.approval, editionOf(story, release.id)) }]
    })
  }

  verify() {
    return verifyStore(this.#store.database, this.#store.records)
  }

  #viewer(id: PersonId): Person {
    return (
      this.#store.records.get('person', id) ?? refuse('not-signed-in', 'Nobody is signed in.', 'Sign in and try again.')
    )
  }

  #stories(): Story[] {
    return this.#store.records.all('story').sort((left, right) => (left.changedAt < right.changedAt ? 1 : -1))
  }

  #uses(): Map<WireItemId, Story[]> {
    const uses = new Map<WireItemId, Story[]>()
    for (const story of this.#stories()) {
      for (const link of story.wire) uses.set(link.itemId, [...(uses.get(link.itemId) ?? []), story])
    }
    return uses
  }
}

function editionOf(story: Story, release: ReleaseId): number {
  return story.releases.indexOf(release) + 1
}

function wireRow({ id, receivedAt, item }: StoredWireItem, usedIn: number): WireRow {
  return {
    id,
    receivedAt,
    headline: item.headline ?? item.paragraphs[0]?.slice(0, 160) ?? item.slugline ?? '(no words)',
    slugline: item.slugline,
    credit: item.credit,
    language: item.language,
    signals: item.signals,
    killed: item.pubstatus === 'canceled',
    usedIn,
  }
}
