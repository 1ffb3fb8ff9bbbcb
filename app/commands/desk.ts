import type { Claim, PlacedClaim } from '../factcheck/claim.ts'
import type { FooterTemplate } from '../footer/footer.ts'
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
} from '../ids.ts'
import type { House } from '../people/house.ts'
import type { Person } from '../people/person.ts'
import type { Release } from '../publish/release.ts'
import type { Body } from '../story/body.ts'
import type { PictureFile } from '../story/picture.ts'
import type { Story } from '../story/story.ts'
import type { VersionMark, VersionText } from '../story/version.ts'
import type { Intake } from '../wire/intake.ts'
import type { SavedSearch } from '../wire/search/saved-search.ts'
import type { WireSource } from '../wire/source.ts'
import type { StoredWireItem } from '../wire/stored-wire-item.ts'

/**
 * All a rule may know: the state of the newsroom at one moment, as arguments. The store answers from its
 * tables inside the command's transaction; tests answer from memory.
 */
export interface Desk {
  /** The moment of the command, ISO 8601 in UTC. */
  readonly now: string
  /** When the newest entry of the log was made, or null for an empty log. */
  readonly lastEntryAt: string | null
  house(): House | null
  people(): readonly Person[]
  person(id: PersonId): Person | null
  story(id: StoryId): Story | null
  storyWithSlug(slug: string): Story | null
  /** The body as it stands, every acknowledged edit included. */
  body(id: StoryId): Body
  /** Everyone who wrote in the fields or the body. */
  writersOf(id: StoryId): readonly PersonId[]
  claim(id: ClaimId): Claim | null
  /** The story's claims, those in the text first and in text order. */
  claimsOf(id: StoryId): readonly PlacedClaim[]
  /** The number of the story’s newest version, 0 while it has none. */
  versionCount(id: StoryId): number
  /** The story as it stands, and the number it has as a version or would get as the next one. */
  versionNow(id: StoryId): { readonly mark: VersionMark; readonly text: VersionText }
  version(id: StoryId, number: number): { readonly mark: VersionMark; readonly text: VersionText } | null
  footer(id: FooterId): FooterTemplate | null
  footers(): readonly FooterTemplate[]
  wireItem(id: WireItemId): StoredWireItem | null
  source(id: WireSourceId): WireSource | null
  sources(): readonly WireSource[]
  savedSearch(id: SavedSearchId): SavedSearch | null
  /** A person's saved searches that were not removed. */
  savedSearches(owner: PersonId): readonly SavedSearch[]
  /** A watched folder or feed, also one that was given up. */
  intake(id: IntakeId): Intake | null
  /** The watched folders and feeds in use. */
  intakes(): readonly Intake[]
  release(id: ReleaseId): Release | null
  /** What the store knows of the picture with this hash. */
  picture(hash: string): PictureFile | null
  /** Whether an Ed25519 signature (hexadecimal) over a text was made with the key of this public key. */
  signatureHolds(publicKey: string, text: string, signature: string): boolean
}
