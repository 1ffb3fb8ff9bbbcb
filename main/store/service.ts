import { coverStory } from '../../app/approval/cover.ts'
import { savedSearchOf } from '../../app/commands/save-wire-search.ts'
import type { FooterDraft } from '../../app/footer/events.ts'
import type { FooterResolution } from '../../app/footer/resolve.ts'
import { resolveFooter } from '../../app/footer/resolve.ts'
import type { Sha256 } from '../../app/hash.ts'
import type { IntakeId, PersonId, ReleaseId, SavedSearchId, StoryId, WireItemId, WireTakeId } from '../../app/ids.ts'
import type { LastEdit, RecentStory } from '../../app/ipc/recovery-views.ts'
import type { ComparedVersion, VersionList } from '../../app/ipc/version-views.ts'
import type {
  CheckRow,
  FootersView,
  HouseView,
  LogCheck,
  Overview,
  Preview,
  PublishedRow,
  StoryRow,
} from '../../app/ipc/views.ts'
import type {
  ImportOutcome,
  SavedSearchRow,
  WireDetail,
  WireFacets,
  WireList,
  WireOriginal,
  WireQueryFacets,
} from '../../app/ipc/wire-views.ts'
import type { Person } from '../../app/people/person.ts'
import { signedIn, storyNamed } from '../../app/people/policies.ts'
import { refuse } from '../../app/problem.ts'
import { storyPage } from '../../app/publish/html.ts'
import type { Release } from '../../app/publish/release.ts'
import { type RenderedFile, renderRelease } from '../../app/publish/render-release.ts'
import { storyText } from '../../app/publish/text.ts'
import type { Story } from '../../app/story/story.ts'
import type { Intake } from '../../app/wire/intake.ts'
import type { IntakeMemory } from '../../app/wire/intake-memory.ts'
import { parseWire } from '../../app/wire/parse-wire.ts'
import type { ReceivedWire } from '../../app/wire/received-wire.ts'
import { parseQuery } from '../../app/wire/search/parse-query.ts'
import { sourcesNamed } from '../../app/wire/search/sources-named.ts'
import type { WireSource } from '../../app/wire/source.ts'
import type { WireFilter } from '../../app/wire/wire-filter.ts'
import type { SignedEdit } from '../history/who-wrote.ts'
import { type Credential, Credentials } from './credentials.ts'
import { IntakeTables, type TakenFile } from './intake-tables.ts'
import { LogReadBack } from './log-read-back.ts'
import { type KeptPicture, keepPicture, keptPicture } from './pictures.ts'
import { footerUses } from './queries/footer-uses.ts'
import { forApproval, forChecks, queueCounts } from './queries/story-queues.ts'
import { approvalBrief, checkRows, storyRow, storyView } from './queries/story-view.ts'
import { comparedVersion, versionList } from './queries/version-view.ts'
import { SignInAttempts } from './sign-in-attempts.ts'
import { whenWritable } from './storage-problem.ts'
import type { BodyEdit, Request, Store } from './store.ts'
import { type Verification, verifyStore } from './verify.ts'
import { beginIndex, indexOlder } from './wire/index-older.ts'
import { itemIdNamed } from './wire/item-named.ts'
import { WireKeeper } from './wire/keep-wire.ts'
import { removeOldWire } from './wire/retention.ts'
import { SavedSearches, type SearchNotice } from './wire/saved-searches.ts'
import { countOfAll, queryFacets, wireFacets } from './wire/wire-counts.ts'
import { receivedFile, wireDetail, wireOriginal } from './wire/wire-detail.ts'
import { WireIndex } from './wire/wire-index.ts'
import { listWire, type WireQuestion } from './wire/wire-list.ts'
import { type MarkChange, markWire } from './wire/wire-marks.ts'
import { type HouseClock, WireSearch } from './wire/wire-search.ts'

/** Everything the store answers to: the methods the main process calls across the worker's threshold. */
export class StoreService {
  readonly #store: Store
  readonly #keeper: WireKeeper
  readonly #index: WireIndex
  readonly #search: WireSearch
  readonly #savedSearches: SavedSearches
  readonly #credentials: Credentials
  readonly #intakes: IntakeTables
  readonly #attempts: SignInAttempts
  readonly #readBack: LogReadBack
  readonly #clock: () => Date

  constructor(store: Store, clock: () => Date) {
    this.#store = store
    this.#clock = clock
    this.#index = new WireIndex(store.database)
    this.#search = new WireSearch(store.database, (name) => sourcesNamed(this.wireSources(), name))
    this.#keeper = new WireKeeper(store.database, store.wire, this.#index)
    beginIndex(store.database, this.#index)
    this.#savedSearches = new SavedSearches(store.database, this.#search)
    this.#credentials = new Credentials(store.database)
    this.#intakes = new IntakeTables(store.database)
    this.#attempts = new SignInAttempts(store.database)
    this.#readBack = new LogReadBack(store.database)
  }

  /**
   * Carries out a command; the credentials of the people it adds are kept in the same transaction. Gives the edits it
   * made of bodies, for windows that have them open.
   */
  execute(request: Request, credentials: readonly Credential[] = []): BodyEdit[] {
    return this.#store.execute(request, () => {
      for (const credential of credentials) this.#credentials.set(credential)
    })
  }

  appendEdit(id: StoryId, update: Uint8Array, actor: PersonId): { sequence: number } {
    return { sequence: this.#store.append(id, update, actor) }
  }

  /** Where somebody wrote last, and when the store took it; null in a newsroom where nobody wrote yet. */
  lastEdit(): LastEdit | null {
    const edit = this.#store.lastEdit()
    const story = edit === null ? null : this.#store.records.get('story', edit.storyId)
    return edit === null || story === null ? null : { ...edit, slug: story.fields.slug }
  }

  /** Writes something that changes nothing, through to the disk: throws what stands in the way of writing now. */
  tryWriting(): void {
    this.#store.database.pragma('user_version = 0')
  }

  settle(): boolean {
    return this.#store.settle()
  }

  openBody(id: StoryId): { update: Uint8Array; sequence: number } {
    storyNamed(this.#store.desk(), id)
    return this.#store.bodies.state(id)
  }

  versions(id: StoryId): VersionList {
    return versionList(this.#store.desk(), this.#store.versions, id)
  }

  /** Two versions to lay over each other; a number of null is the story as it stands. */
  versionPair(id: StoryId, older: number | null, newer: number | null): [ComparedVersion, ComparedVersion] {
    const desk = this.#store.desk()
    return [comparedVersion(desk, id, older), comparedVersion(desk, id, newer)]
  }

  /** Every edit of a body, the oldest first, with who made it. */
  signedEdits(id: StoryId): SignedEdit[] {
    storyNamed(this.#store.desk(), id)
    return this.#store.bodies.signedEdits(id)
  }

  people(): Person[] {
    return this.#store.records.all('person')
  }

  house(): HouseView | null {
    const house = this.#store.records.get('house', 'house')
    return house === null ? null : { house, people: this.people(), desks: house.desks }
  }

  /** The words that this person or the house taught spelling. */
  taughtWords(person: PersonId): string[] {
    const own = this.#store.records.get('person', person)?.words ?? []
    return [...own, ...(this.#store.records.get('house', 'house')?.words ?? [])]
  }

  credential(id: PersonId) {
    return this.#credentials.get(id)
  }

  /**
   * Counts a try to sign in and gives what it is checked against; null when nobody with an open account has the name.
   * Refuses while the name has to wait.
   */
  beginSignIn(signInName: string): { readonly personId: PersonId; readonly credential: Credential } | null {
    this.#attempts.begin(signInName, this.#clock())
    const person = this.people().find((one) => one.signInName === signInName && one.active)
    const credential = person === undefined ? null : this.#credentials.get(person.id)
    return person === undefined || credential === null ? null : { personId: person.id, credential }
  }

  /** The password of the last try under this name was right. */
  signInSucceeded(signInName: string): void {
    this.#attempts.succeeded(signInName)
  }

  overview(viewer: PersonId): Overview {
    const person = this.#viewer(viewer)
    return {
      wire: countOfAll(this.#store.database),
      ...queueCounts(this.#store.desk(), this.#stories(), person),
      logEntries: this.#store.log.last()?.sequence ?? 0,
    }
  }

  /** The watched folders and feeds in use, each with what is remembered of it. */
  intakes(): { intake: Intake; memory: IntakeMemory }[] {
    return this.#store
      .desk()
      .intakes()
      .map((intake) => ({ intake, memory: this.#intakes.memory(intake.id) }))
  }

  rememberIntake(id: IntakeId, memory: IntakeMemory): void {
    this.#intakes.remember(id, memory)
  }

  /** The files of a watched folder that were taken and stay in it. */
  takenFiles(id: IntakeId): TakenFile[] {
    return this.#intakes.taken(id)
  }

  noteTakenFiles(id: IntakeId, taken: readonly TakenFile[], gone: readonly string[]): void {
    this.#intakes.noteTaken(id, taken, gone)
  }

  /** The wordings of the house's own footers, so that readers of wire copy know them when they come back. */
  knownFooters(): string[] {
    return this.#store.records
      .all('footer')
      .flatMap((footer) => footer.versions.flatMap((version) => Object.values(version.wording)))
  }

  /** Reads a further stretch of the log back and says how far it has been found intact. */
  logCheck(): LogCheck {
    return this.#readBack.advance()
  }

  /** Reads files and keeps them; `by` is the person who brought them. */
  async importWire(
    files: readonly { name: string | null; bytes: Uint8Array }[],
    by: PersonId | null = null,
  ): Promise<ImportOutcome[]> {
    const knownFooters = this.knownFooters()
    const received: ReceivedWire[] = []
    for (const { name, bytes } of files) {
      const parsed = await parseWire(bytes, { knownFooters })
      received.push({ name, bytes, parsed, source: { kind: name === null ? 'paste' : 'file', name: '' } })
    }
    return this.keepWire(received, by)
  }

  /** Keeps a batch of files that were read, in one transaction; `by` is null for a folder or feed. */
  keepWire(files: readonly ReceivedWire[], by: PersonId | null): ImportOutcome[] {
    return this.#store.actAsDesk((act) => this.#keeper.keep(files, by, act))
  }

  wireList(question: WireQuestion, viewer: PersonId | null): WireList {
    return listWire(this.#store.database, this.#search, this.wireSources(), question, viewer, this.#houseClock())
  }

  /** The counts among the matches of a search. */
  wireQueryFacets(text: string, filter: WireFilter, viewer: PersonId | null): WireQueryFacets {
    const { query } = parseQuery(text)
    return queryFacets(this.#store.database, this.#search, { query, filter, viewer, ...this.#houseClock() })
  }

  /** The searches a person saved, each with how much is new in it. */
  savedSearches(viewer: PersonId): SavedSearchRow[] {
    return this.#savedSearches.rows(viewer, this.#houseClock())
  }

  /** Notes that a person looks at one of the own saved searches now. */
  lookAtSearch(id: SavedSearchId, viewer: PersonId): void {
    this.#savedSearches.look(savedSearchOf(this.#store.records.get('search', id), viewer).id)
  }

  /** What came in since this was last asked that a person wants to be told of. */
  searchNotices(viewer: PersonId | null): SearchNotice[] {
    return this.#savedSearches.notices(viewer, this.#houseClock())
  }

  /** Takes some items into the index that are older than it. False when there are none left. */
  indexOlderWire(): boolean {
    return indexOlder(this.#store.database, this.#index)
  }

  wireFacets(viewer: PersonId | null): WireFacets {
    return wireFacets(this.#store.database, this.wireSources(), viewer)
  }

  wireSources(): WireSource[] {
    return this.#store.records.all('source')
  }

  wireItem(id: WireItemId, viewer: PersonId | null): WireDetail {
    const item = this.#store.wire.item(id)
    const source = item === null ? null : this.#store.records.get('source', item.sourceId)
    if (item === null || source === null)
      return refuse('no-such-wire-item', 'There is no such wire item.', 'Choose one from the wire list.')
    return wireDetail(this.#store.database, item, source, viewer)
  }

  /** The item a person names by its id, a take's id or its guid. */
  wireItemNamed(name: string): WireDetail {
    const id = itemIdNamed(this.#store.database, name)
    if (id === null)
      return refuse('no-such-wire-item', `There is no wire item ${name}.`, 'List the wire to see the items there are.')
    return this.wireItem(id, null)
  }

  wireOriginal(id: WireTakeId): WireOriginal {
    return wireOriginal(this.#store.wire, id)
  }

  /** The bytes of the file a take came in. */
  wireBytes(id: WireTakeId): Uint8Array {
    return receivedFile(this.#store.wire, id).bytes
  }

  markWire(id: WireItemId, change: MarkChange, viewer: PersonId): void {
    const { item } = this.wireItem(id, viewer)
    markWire(this.#store.database, viewer, item.id, change, this.#clock().toISOString())
  }

  /** Removes a portion of the unused wire items older than their sources keep them; asked at opening and once a day. */
  removeOldWire(): number {
    return removeOldWire(this.#store.database, this.#index, this.wireSources(), this.#clock())
  }

  storyList(viewer: PersonId): StoryRow[] {
    const person = this.#viewer(viewer)
    const desk = this.#store.desk()
    return this.#stories().map((story) => storyRow(desk, story, person))
  }

  /** Every story, the last changed first. */
  stories(): Story[] {
    whenWritable(() => this.#store.settle())
    return this.#stories()
  }

  release(id: ReleaseId): Release | null {
    return this.#store.records.get('release', id)
  }

  storyBySlug(slug: string): Story | null {
    return this.#store.desk().storyWithSlug(slug)
  }

  /** The names of these stories as far as there are such, in the same order. */
  slugs(ids: readonly StoryId[]): RecentStory[] {
    return ids.flatMap((id) => {
      const story = this.#store.records.get('story', id)
      return story === null ? [] : [{ id, slug: story.fields.slug }]
    })
  }

  story(id: StoryId, viewer: PersonId) {
    return storyView(this.#store.desk(), id, this.#viewer(viewer))
  }

  approvalBrief(id: StoryId, viewer: PersonId) {
    return approvalBrief(this.#store.desk(), id, this.#viewer(viewer))
  }

  checks(viewer: PersonId): CheckRow[] {
    const person = this.#viewer(viewer)
    const desk = this.#store.desk()
    return this.#stories()
      .filter(forChecks(person))
      .flatMap((story) => checkRows(desk, story))
  }

  approvals(viewer: PersonId): StoryRow[] {
    const person = this.#viewer(viewer)
    const desk = this.#store.desk()
    return this.#stories()
      .filter(forApproval(person))
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

  preview(id: StoryId): Preview {
    const desk = this.#store.desk()
    const covered = coverStory(desk, storyNamed(desk, id))
    return { covered, html: storyPage(covered, (hash) => desk.picture(hash)), text: storyText(covered) }
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
    const pictures = (hash: string) => desk.picture(hash)
    return this.#store.records.all('release').flatMap((release) => {
      const story = desk.story(release.storyId)
      if (release.delivery.kind !== 'waiting' || story?.approval === null || story === null) return []
      return [{ release, files: renderRelease(story, story.approval, editionOf(story, release.id), pictures) }]
    })
  }

  /** Keeps a picture, once by its content, and gives the hash it is named by. */
  keepPicture(bytes: Uint8Array): Sha256 {
    return keepPicture(this.#store.database, bytes, this.#clock().toISOString())
  }

  /** The picture with this hash, or null where none is kept. */
  picture(hash: string): KeptPicture | null {
    return keptPicture(this.#store.database, hash)
  }

  verify(): Verification {
    this.#store.settle()
    return verifyStore(this.#store.database, this.#store.records, this.#store.bodies, this.#store.versions)
  }

  #houseClock(): HouseClock {
    const house = this.#store.records.get('house', 'house')
    return { now: this.#clock().getTime(), timeZone: house?.timeZone ?? 'UTC' }
  }

  #viewer(id: PersonId): Person {
    const person = this.#store.records.get('person', id)
    return signedIn(person === null ? { kind: 'newcomer' } : { kind: 'person', person })
  }

  #stories(): Story[] {
    return this.#store.records.all('story').sort((left, right) => (left.changedAt < right.changedAt ? 1 : -1))
  }
}

function editionOf(story: Story, release: ReleaseId): number {
  return story.releases.indexOf(release) + 1
}
