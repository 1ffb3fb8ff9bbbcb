import { basename } from 'node:path'
import type { IntakeId } from '../../app/ids.ts'
import type { IntakeCondition, IntakeRow } from '../../app/ipc/intake-views.ts'
import type { ImportOutcome } from '../../app/ipc/wire-views.ts'
import { refuse } from '../../app/problem.ts'
import type { FollowedFeed, Intake, WatchedFolder } from '../../app/wire/intake.ts'
import type { FeedMemory, IntakeMemory } from '../../app/wire/intake-memory.ts'
import type { StoreClient } from '../store/store-client.ts'
import type { Clock } from './clock.ts'
import { conditionOf, FeedFollower } from './feeds.ts'
import type { FeedLimits } from './fetch-feed.ts'
import type { FolderEvents } from './folder-events.ts'
import type { Ingest } from './ingest.ts'
import { FolderWatch } from './watched-folders.ts'

export type IntakeParts = {
  readonly store: Pick<StoreClient, 'ask'>
  readonly ingest: Ingest
  readonly clock: Clock
  readonly events: FolderEvents
  readonly limits: FeedLimits
  readonly random: () => number
  /** How long a file in a watched folder must not have changed before it is taken, in milliseconds. */
  readonly stableFor: number
  /** Called when how a way in does may have changed. */
  readonly onChanged: () => void
}

type Running = { readonly intake: Intake; readonly run: FolderWatch | FeedFollower | null; memory: IntakeMemory }

/** Runs the watched folders and feeds of the newsroom as its records say. */
export class Intakes {
  readonly #parts: IntakeParts
  readonly #running = new Map<IntakeId, Running>()
  #loading: Promise<void> = Promise.resolve()
  #closed = false

  constructor(parts: IntakeParts) {
    this.#parts = parts
  }

  /** Brings what runs in line with the records: at the start, and whenever a folder or feed was changed. */
  reload(): Promise<void> {
    this.#loading = this.#loading.catch(() => undefined).then(() => this.#loadOnce())
    return this.#loading
  }

  /** How each folder and feed does, in the order they were added. */
  rows(): IntakeRow[] {
    return [...this.#running.values()]
      .map(({ intake, run, memory }) => ({
        intake,
        condition: conditionNow(intake, run, memory),
        lastItemAt: memory.lastItemAt,
        movedTo: memory.feed?.movedTo ?? null,
      }))
      .sort((left, right) => (left.intake.begunAt < right.intake.begunAt ? -1 : 1))
  }

  /** Looks into a folder or fetches a feed now. Refuses one that rests or is not there. */
  async check(id: IntakeId): Promise<void> {
    const run = this.#running.get(id)?.run ?? null
    if (run === null) return refuse('intake-not-running', 'This folder or feed rests.', 'Let it go on first.')
    await (run instanceof FolderWatch ? run.look() : run.fetch())
  }

  /** Stops everything, after the files in hand. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#loading.catch(() => undefined)
    await Promise.all([...this.#running.values()].map(({ run }) => run?.close()))
  }

  async #loadOnce(): Promise<void> {
    if (this.#closed) return
    const wanted = await this.#parts.store.ask('intakes')
    const ids = new Set(wanted.map(({ intake }) => intake.id))
    for (const [id, { run }] of this.#running) {
      if (ids.has(id)) continue
      this.#running.delete(id)
      await run?.close()
    }
    for (const { intake, memory } of wanted) {
      const before = this.#running.get(intake.id)
      if (before !== undefined && JSON.stringify(before.intake) === JSON.stringify(intake)) continue
      await before?.run?.close()
      this.#begin(intake, before?.memory ?? memory)
    }
    this.#parts.onChanged()
  }

  #begin(intake: Intake, memory: IntakeMemory): void {
    const run = intake.paused
      ? null
      : intake.kind === 'folder'
        ? this.#watch(intake)
        : this.#follow(intake, memory.feed)
    this.#running.set(intake.id, { intake, run, memory })
    run?.start()
  }

  #watch(folder: WatchedFolder): FolderWatch {
    const { store, ingest, clock, events, stableFor } = this.#parts
    let taken: ImportOutcome[] = []
    const watch: FolderWatch = new FolderWatch(folder, {
      ingest,
      clock,
      events,
      stableFor,
      by: null,
      notes: {
        all: () => store.ask('takenFiles', folder.id),
        note: (files, gone) => store.ask('noteTakenFiles', folder.id, files, gone),
      },
      onTaken: (outcome) => taken.push(outcome),
      onLooked: () => {
        const outcomes = taken
        taken = []
        void this.#remember(folder.id, outcomes, null).catch(() => undefined)
      },
    })
    return watch
  }

  #follow(feed: FollowedFeed, memory: FeedMemory | null): FeedFollower {
    const { ingest, clock, limits, random } = this.#parts
    return new FeedFollower(feed, memory, {
      ingest,
      clock,
      limits,
      random,
      onFetched: (outcome, feedMemory) => this.#remember(feed.id, outcome === null ? [] : [outcome], feedMemory),
    })
  }

  async #remember(id: IntakeId, outcomes: readonly ImportOutcome[], feed: FeedMemory | null): Promise<void> {
    const running = this.#running.get(id)
    if (running === undefined) return
    const brought = outcomes.some((outcome) => outcome.kind === 'imported' || outcome.kind === 'conflict')
    running.memory = {
      lastItemAt: brought ? this.#parts.clock.now().toISOString() : running.memory.lastItemAt,
      feed: feed ?? running.memory.feed,
    }
    this.#parts.onChanged()
    if (brought || feed !== null) await this.#parts.store.ask('rememberIntake', id, running.memory)
  }
}

/** A name for a folder nobody has named: its own. */
export function nameOfFolder(path: string): string {
  return basename(path).slice(0, 60) || path.slice(0, 60)
}

function conditionNow(intake: Intake, run: Running['run'], memory: IntakeMemory): IntakeCondition {
  if (intake.paused) return { kind: 'paused', message: 'Paused.' }
  if (run !== null) return run.condition
  return intake.kind === 'feed' && memory.feed !== null
    ? conditionOf(memory.feed)
    : { kind: 'working', message: 'Starting.' }
}
