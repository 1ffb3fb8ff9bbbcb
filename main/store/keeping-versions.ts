import type { Desk } from '../../app/commands/desk.ts'
import type { PersonId, StoryId } from '../../app/ids.ts'
import type { Decision } from '../../app/log/events.ts'
import type { StoryState } from '../../app/story/story.ts'
import type { VersionOccasion, VersionReason } from '../../app/story/version.ts'
import type { Versions } from './versions.ts'

/** The states that entries of the log bring a story to. */
const leadsTo: Readonly<Partial<Record<Decision['type'], StoryState>>> = {
  'story-started': 'draft',
  'story-submitted-for-checking': 'checking',
  'story-submitted-for-approval': 'review',
  'story-returned': 'draft',
  'story-approved': 'approved',
  'story-approval-voided': 'review',
  'story-released': 'published',
}

type Wanted = { readonly by: PersonId | null; readonly why: VersionReason; readonly number: number | null }

/**
 * Which versions one transaction is to keep, gathered while it runs and kept as it ends, when the stories say what they
 * will say afterwards.
 */
export class KeepingVersions {
  readonly #versions: Versions
  readonly #wanted = new Map<StoryId, Wanted[]>()
  readonly #written = new Map<StoryId, PersonId | null>()

  constructor(versions: Versions) {
    this.#versions = versions
  }

  /** Keeps the text that stands, before a restore puts another in its place. */
  beforeRestore(decisions: readonly Decision[], desk: Desk): void {
    for (const { type, subject, data } of decisions) {
      if (type !== 'story-version-restored') continue
      const id = subject as StoryId
      const occasion = { at: desk.now, by: data.by, why: { kind: 'before-restore', of: data.version.number } } as const
      this.#versions.keep(id, desk.versionNow(id).text, occasion)
    }
  }

  /** Hears what entered the log. */
  entered(decisions: readonly Decision[], actor: PersonId | null): void {
    for (const decision of decisions) {
      if (decision.kind !== 'story') continue
      const id = decision.subject as StoryId
      const state = leadsTo[decision.type]
      if (state !== undefined) this.#want(id, { by: actor, why: { kind: 'state', state }, number: null })
      else if (decision.type === 'story-version-named') {
        const { by, name, version } = decision.data
        this.#want(id, { by, why: { kind: 'named', name }, number: version.number })
      } else if (decision.type === 'story-version-restored') {
        const { by, version } = decision.data
        this.#want(id, { by, why: { kind: 'restored', of: version.number }, number: null })
      } else if (decision.type === 'story-fields-changed' || decision.type === 'story-footer-chosen') {
        this.written(id, actor)
      }
    }
  }

  /** Hears that somebody wrote in a story. */
  written(storyId: StoryId, by: PersonId | null): void {
    this.#written.set(storyId, by)
  }

  /** Keeps what was asked for, and what was written in for long enough. */
  keep(desk: Desk): void {
    const { now: at } = desk
    for (const [id, by] of this.#written) {
      if (!this.#wanted.has(id) && this.#versions.isDue(id, at))
        this.#versions.keep(id, desk.versionNow(id).text, { at, by, why: { kind: 'time' } })
    }
    for (const [id, wanted] of this.#wanted) {
      for (const { by, why, number } of wanted) this.#keepOne(id, { at, by, why }, number, desk)
    }
    this.forget()
  }

  /** Forgets what was gathered, after a transaction that did not come through. */
  forget(): void {
    this.#wanted.clear()
    this.#written.clear()
  }

  #want(id: StoryId, wanted: Wanted): void {
    this.#wanted.set(id, [...(this.#wanted.get(id) ?? []), wanted])
  }

  #keepOne(id: StoryId, occasion: VersionOccasion, number: number | null, desk: Desk): void {
    const isThere = number !== null && number <= this.#versions.count(id)
    if (isThere) this.#versions.addOccasion(id, number, occasion)
    else this.#versions.keep(id, desk.versionNow(id).text, occasion)
  }
}
