import { z } from 'zod'
import { claimEvents } from '../factcheck/events.ts'
import { footerEvents } from '../footer/events.ts'
import { commandId, deviceId, eventId, personId } from '../ids.ts'
import { houseEvents, personEvents } from '../people/events.ts'
import { releaseEvents } from '../publish/events.ts'
import { storyEvents } from '../story/events.ts'
import { intakeEvents } from '../wire/intake-events.ts'
import { searchEvents } from '../wire/search/saved-search.ts'
import { sourceEvents } from '../wire/source-events.ts'

/** What was decided, by the kind of thing it was decided about. */
const facts = {
  house: z.discriminatedUnion('type', houseEvents),
  person: z.discriminatedUnion('type', personEvents),
  footer: z.discriminatedUnion('type', footerEvents),
  story: z.discriminatedUnion('type', storyEvents),
  claim: z.discriminatedUnion('type', claimEvents),
  release: z.discriminatedUnion('type', releaseEvents),
  source: z.discriminatedUnion('type', sourceEvents),
  search: z.discriminatedUnion('type', searchEvents),
  intake: z.discriminatedUnion('type', intakeEvents),
}

/** The kinds of things the log speaks of. Each kind has one reducer and one projection table. */
export const subjectKinds = [
  'house',
  'person',
  'footer',
  'story',
  'claim',
  'release',
  'source',
  'search',
  'intake',
] as const
export type SubjectKind = (typeof subjectKinds)[number]
export type FactAbout<Kind extends SubjectKind> = z.infer<(typeof facts)[Kind]>

/** A decision not yet in the log: what about, and what. */
export type Decision = {
  [Kind in SubjectKind]: { readonly kind: Kind; readonly subject: string } & FactAbout<Kind>
}[SubjectKind]

/** Who, where and when: added to a decision as it enters the log. */
const stamp = {
  id: eventId,
  /** Place in the log, from 1; never runs backwards whatever the clock does. */
  sequence: z.int().positive(),
  at: z.iso.datetime(),
  /** Null when the desk itself acted, such as voiding an approval. */
  actor: personId.nullable(),
  device: deviceId,
  command: commandId,
  subject: z.string(),
}

const eventAbout = <Kind extends SubjectKind>(kind: Kind) =>
  z.intersection(z.object({ ...stamp, kind: z.literal(kind) }), facts[kind])

/** One entry of the log. */
export const logEvent = z.union([
  eventAbout('house'),
  eventAbout('person'),
  eventAbout('footer'),
  eventAbout('story'),
  eventAbout('claim'),
  eventAbout('release'),
  eventAbout('source'),
  eventAbout('search'),
  eventAbout('intake'),
])
export type Stamp = { [Name in keyof typeof stamp]: z.infer<(typeof stamp)[Name]> }
export type EventAbout<Kind extends SubjectKind> = Stamp & { readonly kind: Kind } & FactAbout<Kind>
export type LogEvent = { [Kind in SubjectKind]: EventAbout<Kind> }[SubjectKind]
