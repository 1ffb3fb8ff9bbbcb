import type { CoveredText } from '../approval/covered-text.ts'
import type { Gate } from '../approval/gate.ts'
import type { Claim, ClaimStatus } from '../factcheck/claim.ts'
import type { FooterTemplate } from '../footer/footer.ts'
import type { FooterResolution } from '../footer/resolve.ts'
import type { Sha256 } from '../hash.ts'
import type { ClaimId, DeskId, FooterId, StoryId } from '../ids.ts'
import type { House } from '../people/house.ts'
import type { Person, Role } from '../people/person.ts'
import type { Release } from '../publish/release.ts'
import type { Story } from '../story/story.ts'
import type { StoredWireItem } from '../wire/stored-wire-item.ts'

/** Who sits at this desk, as a window knows it. */
export type Session =
  | { readonly kind: 'not-set-up' }
  | {
      readonly kind: 'signed-out'
      readonly newsroom: string
      /** Whom one can sign in as in the sample newsroom; nobody in any other. */
      readonly samplePeople: readonly SamplePerson[]
    }
  | { readonly kind: 'signed-in'; readonly person: Person; readonly house: House }

/** Somebody of the sample newsroom, with the password that is no secret. */
export type SamplePerson = {
  readonly name: string
  readonly signInName: string
  readonly password: string
  readonly role: Role
}

/** The numbers in the rail and the status line. */
export type Overview = {
  readonly wire: number
  readonly myStories: number
  readonly checks: number
  readonly approvals: number
  readonly logEntries: number
}

/**
 * How far the log’s chain of hashes has been read back since the desk opened: up to entry `checked` of `entries`.
 * `fault` says in a sentence where it breaks, or is null while all that was read holds.
 */
export type LogCheck = { readonly entries: number; readonly checked: number; readonly fault: string | null }

export type StoryRow = {
  readonly id: StoryId
  readonly slug: string
  readonly headline: string
  readonly state: Story['state']
  readonly deskName: string
  readonly language: string
  readonly changedAt: string
  readonly startedByName: string
  readonly mine: boolean
  readonly claims: number
  readonly settled: number
  readonly stale: number
  readonly disputed: number
  readonly tks: number
  readonly voided: boolean
  /** How many notices of the wire nobody has acknowledged. */
  readonly wireNotices: number
  readonly returned: boolean
  /** This viewer returned it, and what is covered differs from the text they returned. */
  readonly changedSinceYourReturn: boolean
}

export type ClaimView = {
  readonly claim: Claim
  readonly words: string | null
  readonly wordsHash: Sha256 | null
  readonly status: ClaimStatus
  readonly settled: boolean
}

/** Which buttons this person has on this story now. */
export type StoryAction =
  | 'edit'
  | 'check'
  | 'restore'
  | 'name-version'
  | 'submit-for-checking'
  | 'submit-for-approval'
  | 'return'
  | 'approve'
  | 'release'
  | 'acknowledge-wire'
  | 'acknowledge-kill'

/** Everything about a story but its body, which the editor holds as a Yjs document. */
export type StoryView = {
  readonly story: Story
  readonly deskName: string
  /** The number of its newest version, 0 while it has none. */
  readonly version: number
  readonly claims: readonly ClaimView[]
  readonly wire: readonly StoredWireItem[]
  readonly footer: { readonly name: string; readonly version: number; readonly resolution: FooterResolution } | null
  readonly gates: readonly Gate[]
  readonly actions: readonly StoryAction[]
  /** Why this person may not approve although the story is in review, or null. */
  readonly approvalRefusal: string | null
  readonly names: Readonly<Record<string, string>>
  readonly releases: readonly Release[]
}

/** What a chief reads before signing: exactly the covered text, its hash, and the gates. */
export type ApprovalBrief = StoryView & { readonly covered: CoveredText; readonly hash: Sha256 }

/** A story as it would be released now: what would be covered, and the page and plain text made of it. */
export type Preview = { readonly covered: CoveredText; readonly html: string; readonly text: string }

export type CheckRow = {
  readonly storyId: StoryId
  readonly slug: string
  readonly headline: string
  readonly language: string
  readonly deskName: string
  readonly claimId: ClaimId
  readonly words: string
  readonly status: ClaimStatus
  readonly kind: Claim['kind']
  readonly risk: Claim['risk']
}

export type PublishedRow = { readonly story: StoryRow; readonly releases: readonly Release[] }

export type FootersView = {
  readonly footers: readonly FooterTemplate[]
  readonly defaultFooter: string | null
  /** How many stories carry each version that any story carries. */
  readonly uses: readonly { readonly footerId: FooterId; readonly version: number; readonly stories: number }[]
  readonly names: Readonly<Record<string, string>>
}

export type HouseView = {
  readonly house: House
  readonly people: readonly Person[]
  readonly desks: readonly { readonly id: DeskId; readonly name: string }[]
}
