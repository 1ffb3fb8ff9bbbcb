import { z } from 'zod'
import { gateOverride } from '../approval/approval.ts'
import { type CommandInput, type CommandName, commands } from '../commands/registry.ts'
import { footerDraft } from '../footer/events.ts'
import type { FooterResolution } from '../footer/resolve.ts'
import { type Sha256, sha256Hex } from '../hash.ts'
import {
  commandId,
  deskId,
  importId,
  intakeId,
  type PersonId,
  personId,
  savedSearchId,
  storyId,
  wireItemId,
  wireTakeId,
} from '../ids.ts'
import { deskName, house, newsroomName } from '../people/house.ts'
import { person, role } from '../people/person.ts'
import type { ImportedDocument } from '../story/documents/imported-document.ts'
import { watchedFolder } from '../wire/intake.ts'
import { longestQuery } from '../wire/search/query.ts'
import type { WireSource } from '../wire/source.ts'
import { wireFilter } from '../wire/wire-filter.ts'
import type { IntakeRow } from './intake-views.ts'
import type { DeskHealth, RecentStory } from './recovery-views.ts'
import type { SpellingChoice } from './spelling-views.ts'
import type { VersionComparison, VersionList, WrittenBy } from './version-views.ts'
import type {
  ApprovalBrief,
  CheckRow,
  FootersView,
  HouseView,
  LogCheck,
  Overview,
  Preview,
  PublishedRow,
  Session,
  StoryRow,
  StoryView,
} from './views.ts'
import { type WindowPlace, windowPlace } from './window-place.ts'
import type {
  ImportOutcome,
  SavedSearchRow,
  WireDetail,
  WireFacets,
  WireList,
  WireOriginal,
  WireQueryFacets,
} from './wire-views.ts'

/** One call a window may make: what it must send, what comes back, and how many bytes it may weigh at most. */
export type Call<Input, Output> = {
  readonly input: z.ZodType<Input>
  readonly largest: number
  readonly output?: Output
}

const small = 256 * 1024
const large = 64 * 1024 * 1024

const call = <Output>() => ({
  with: <Input>(input: z.ZodType<Input>, largest = small): Call<Input, Output> => ({ input, largest }),
})

const nothing = z.undefined()
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'Bytes are expected.')

/** A password for a new account: ten characters or more. */
export const newPassword = z.string().min(10, 'Use at least 10 characters.').max(500)

const account = z.object({ name: person.shape.name, signInName: person.shape.signInName, password: newPassword })

/** Every call a window may make besides the commands. Nothing else is answered. */
export const calls = {
  session: call<Session>().with(nothing),
  signIn: call<Session>().with(z.object({ signInName: z.string().max(200), password: z.string().max(500) })),
  signOut: call<Session>().with(nothing),
  setUpDesk: call<Session>().with(
    z.object({
      house: house.pick({ language: true, timeZone: true }).extend({ name: newsroomName }),
      deskName,
      person: account.extend({ roles: z.array(role) }),
      others: z.array(account.extend({ admin: z.boolean(), roles: z.array(role) })).max(50),
    }),
  ),
  openSampleNewsroom: call<Session>().with(nothing),
  addPerson: call<null>().with(
    z.object({ person: account, admin: z.boolean(), roles: z.record(deskId, z.array(role)) }),
  ),
  overview: call<Overview>().with(nothing),
  wireList: call<WireList>().with(
    z.object({
      query: z.string().max(longestQuery),
      /** What the page before gave as its own `before`, or null for the first page. */
      before: z.int().nullable(),
      limit: z.int().min(1).max(500),
      filter: wireFilter,
      order: z.enum(['newest', 'relevance']).optional(),
    }),
  ),
  wireQueryFacets: call<WireQueryFacets>().with(z.object({ query: z.string().max(longestQuery), filter: wireFilter })),
  wireFacets: call<WireFacets>().with(nothing),
  /** The searches the person saved, each with how many new items it has. */
  savedSearches: call<readonly SavedSearchRow[]>().with(nothing),
  /** Says that the person looks at a saved search now: what is there counts as new no longer. */
  lookAtSearch: call<null>().with(z.object({ id: savedSearchId })),
  wireSources: call<readonly WireSource[]>().with(nothing),
  logCheck: call<LogCheck>().with(nothing),
  wireItem: call<WireDetail>().with(z.object({ id: wireItemId })),
  wireOriginal: call<WireOriginal>().with(z.object({ takeId: wireTakeId })),
  markWire: call<null>().with(
    z.object({ id: wireItemId, read: z.boolean().optional(), saved: z.boolean().optional() }),
  ),
  importFiles: call<readonly ImportOutcome[]>().with(nothing),
  importBytes: call<readonly ImportOutcome[]>().with(
    z.object({ files: z.array(z.object({ name: z.string().max(400).nullable(), bytes })).max(200) }),
    large,
  ),
  /** Stops an import that runs; what was brought in so far stays. */
  cancelImport: call<null>().with(z.object({ id: importId })),
  /** The watched folders and feeds, each with how it does. */
  intakes: call<readonly IntakeRow[]>().with(nothing),
  /** Asks the person for a folder and watches it; null when none was chosen. */
  chooseWatchedFolder: call<{ folder: string | null }>().with(
    watchedFolder
      .pick({ taken: true, language: true, charset: true })
      .extend({ name: watchedFolder.shape.name.nullable() }),
  ),
  /** Looks into a folder or fetches a feed now, whatever its schedule. */
  checkIntake: call<null>().with(z.object({ id: intakeId })),
  /** Reads a document as copy: the one handed over, or one the person is asked for; null when none was chosen. */
  importDocument: call<ImportedDocument | null>().with(
    z.object({ file: z.object({ name: z.string().max(400), bytes }).nullable() }),
    large,
  ),
  storyList: call<readonly StoryRow[]>().with(nothing),
  story: call<StoryView>().with(z.object({ id: storyId })),
  openBody: call<{ update: Uint8Array; sequence: number }>().with(z.object({ id: storyId })),
  /** `writer` wrote the edit: it is refused when somebody else is signed in by the time it comes. */
  appendEdit: call<{ sequence: number }>().with(z.object({ id: storyId, writer: personId, update: bytes }), large),
  /** Asks the person for picture files and keeps them; their hashes. */
  choosePictures: call<{ pictures: readonly Sha256[] }>().with(nothing),
  /** Keeps a picture that was dropped or pasted; its hash. */
  keepPicture: call<{ picture: Sha256 }>().with(z.object({ bytes }), large),
  versions: call<VersionList>().with(z.object({ id: storyId })),
  /** Lays two versions over each other; null is the story as it stands. The window’s next such question ends this one. */
  compareVersions: call<VersionComparison>().with(
    z.object({ id: storyId, older: z.int().positive().nullable(), newer: z.int().positive().nullable() }),
  ),
  whoWrote: call<WrittenBy>().with(z.object({ id: storyId })),
  /** Ends the comparison, or the search for who wrote what, that runs for this window. */
  cancelHistory: call<null>().with(nothing),
  checks: call<readonly CheckRow[]>().with(nothing),
  approvals: call<readonly StoryRow[]>().with(nothing),
  approvalBrief: call<ApprovalBrief>().with(z.object({ id: storyId })),
  approveStory: call<null>().with(z.object({ id: storyId, hash: sha256Hex, overrides: z.array(gateOverride) })),
  published: call<readonly PublishedRow[]>().with(nothing),
  chooseReleaseFolder: call<{ folder: string | null }>().with(nothing),
  preview: call<Preview>().with(z.object({ id: storyId })),
  footers: call<FootersView>().with(nothing),
  footerPreview: call<FooterResolution>().with(
    z.object({ draft: footerDraft, storyId: storyId.nullable(), language: z.string() }),
  ),
  house: call<HouseView>().with(nothing),
  /** What stands in the way of saving, and what the desk came back from. */
  health: call<DeskHealth>().with(nothing),
  /** One of the things the desk came back from has been read. */
  dismissRecovered: call<null>().with(z.object({ id: z.int() })),
  /** Where the person was in this window before it or the desk ended; null at a first time. */
  windowPlace: call<WindowPlace | null>().with(nothing),
  /** Says where the person is now, for the next time. */
  notePlace: call<null>().with(windowPlace),
  /** The stories the person had open last on this machine, the last one first. */
  recentStories: call<readonly RecentStory[]>().with(nothing),
  /** Says the language that is written in this window now. */
  writeIn: call<null>().with(z.object({ language: z.string().max(35) })),
  /** Shows the menu of a misspelled word and says what was chosen; a word that was taught is in the log by then. */
  spellingMenu: call<SpellingChoice>().with(z.object({ word: z.string().min(1).max(500) })),
  /** Those of the words that are misspelled in the language of this window. */
  misspelled: call<readonly string[]>().with(z.object({ words: z.array(z.string().max(500)).max(20_000) }), large),
  /** Opens one more window, at a place or where a first one opens. */
  openWindow: call<null>().with(z.object({ place: windowPlace.nullable() })),
} as const

export type CallName = keyof typeof calls
export type CallInput<Name extends CallName> = z.infer<(typeof calls)[Name]['input']>
export type CallOutput<Name extends CallName> = Exclude<(typeof calls)[Name]['output'], undefined>

/** The commands a window may give; each travels with an id, so that one sent twice is done once. */
export const windowCommands = Object.values(commands)
  .filter((command) => command.askedBy === 'window')
  .map((command) => command.name)

/**
 * How a command arrives from a window. Its own input is checked by the command. One that may come late says who gave it,
 * and is refused when somebody else is signed in by then.
 */
export const commandMessage = z.object({ id: commandId, input: z.unknown(), writer: personId.optional() })
export type CommandMessage<Name extends CommandName> = {
  readonly id: z.infer<typeof commandId>
  readonly input: CommandInput<Name>
  readonly writer?: PersonId | undefined
}

/** What every call answers with: the value, or the problem in words. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false
      readonly problem: {
        readonly code: string
        readonly message: string
        readonly next: string
        readonly field?: string | undefined
      }
    }
