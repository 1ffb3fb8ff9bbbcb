import { hashBytes } from '../../app/hash.ts'
import type { IntakeCondition } from '../../app/ipc/intake-views.ts'
import type { ImportOutcome } from '../../app/ipc/wire-views.ts'
import { problemOf } from '../../app/problem.ts'
import type { FollowedFeed } from '../../app/wire/intake.ts'
import type { FeedMemory } from '../../app/wire/intake-memory.ts'
import type { ParsedWire } from '../../app/wire/wire-item.ts'
import { backOff, nextInterval, retryAfterOf } from './back-off.ts'
import type { Clock } from './clock.ts'
import { FeedFault } from './feed-fault.ts'
import { type FeedAnswer, type FeedLimits, fetchFeed } from './fetch-feed.ts'
import type { IncomingFile, Ingest } from './ingest.ts'

/** What a follower needs to know of its feed. */
export type FeedSettings = Pick<FollowedFeed, 'address' | 'name' | 'everyMinutes' | 'language' | 'charset'>

type Parts = {
  readonly ingest: Pick<Ingest, 'read' | 'keep'>
  readonly clock: Clock
  readonly limits: FeedLimits
  /** A number from 0 to 1. */
  readonly random: () => number
  /** Told of what a fetch brought, and of what to remember. */
  readonly onFetched: (outcome: ImportOutcome | null, memory: FeedMemory) => Promise<void>
}

/** While there is no network, how long until the next try, in milliseconds. */
const offlineWait = 60_000

/** Fetches one feed by its schedule and keeps what is new in it. */
export class FeedFollower {
  readonly #settings: FeedSettings
  readonly #parts: Parts
  readonly #closing = new AbortController()
  #memory: FeedMemory
  #fetching: Promise<void> | null = null
  #callOff: () => void = () => undefined

  constructor(settings: FeedSettings, memory: FeedMemory | null, parts: Parts) {
    this.#settings = settings
    this.#parts = parts
    this.#memory = memory?.address === settings.address ? memory : nothingKnown(settings.address)
  }

  get condition(): IntakeCondition {
    return conditionOf(this.#memory)
  }

  get memory(): FeedMemory {
    return this.#memory
  }

  /** Begins to follow: at once, or when the next fetch is due that was planned before the desk ended. */
  start(): void {
    const planned = this.#memory.nextTryAt === null ? 0 : Date.parse(this.#memory.nextTryAt)
    const wait = planned - this.#parts.clock.now().getTime()
    // A plan further away than any schedule comes from a clock that was wrong.
    this.#plan(wait > 24 * 60 * 60_000 ? 0 : Math.max(wait, 0))
  }

  /** Fetches now; a fetch that runs is waited for instead. Never rejects. */
  fetch(): Promise<void> {
    this.#fetching ??= this.#fetchOnce().finally(() => {
      this.#fetching = null
    })
    return this.#fetching
  }

  /** Stops following; a fetch that runs is broken off. */
  async close(): Promise<void> {
    this.#callOff()
    this.#closing.abort(new FeedFault('feed-closing', 'The desk is closing.'))
    await this.#fetching
  }

  #plan(milliseconds: number): void {
    this.#callOff()
    if (this.#closing.signal.aborted) return
    this.#callOff = this.#parts.clock.later(milliseconds, () => void this.fetch())
  }

  async #fetchOnce(): Promise<void> {
    this.#callOff()
    let outcome: ImportOutcome | null = null
    let wait: number
    try {
      const { etag, lastModified } = this.#memory
      const answer = await fetchFeed(this.#memory.movedTo ?? this.#settings.address, {
        validators: { etag, lastModified },
        limits: this.#parts.limits,
        signal: this.#closing.signal,
      })
      outcome = await this.#take(answer)
      wait = nextInterval(this.#settings.everyMinutes, this.#parts.random)
      this.#succeeded(answer)
    } catch (thrown) {
      if (this.#closing.signal.aborted) return
      wait = this.#failed(thrown)
    }
    const now = this.#parts.clock.now()
    this.#memory = { ...this.#memory, nextTryAt: new Date(now.getTime() + wait).toISOString() }
    await this.#parts.onFetched(outcome, this.#memory).catch(() => undefined)
    this.#plan(wait)
  }

  /** Reads and keeps an answer; null when there is nothing new in it. */
  async #take(answer: FeedAnswer): Promise<ImportOutcome | null> {
    if (answer.kind === 'unchanged' || hashBytes(answer.bytes) === this.#memory.bodyHash) return null
    const { name, language, charset } = this.#settings
    const file: IncomingFile = {
      name: fileNameOf(this.#settings.address),
      bytes: answer.bytes,
      source: { kind: 'feed', name },
      charset: answer.charset ?? charset,
      language,
    }
    const parsed = await this.#parts.ingest.read(file)
    refuseWhatIsNoFeed(parsed)
    if (parsed.items.length === 0) return null
    return this.#parts.ingest.keep({ name: file.name, bytes: file.bytes, parsed, source: file.source }, null)
  }

  #succeeded(answer: FeedAnswer): void {
    const learnt =
      answer.kind === 'unchanged'
        ? {}
        : { etag: answer.etag, lastModified: answer.lastModified, bodyHash: hashBytes(answer.bytes) }
    this.#memory = {
      ...this.#memory,
      ...learnt,
      movedTo: answer.movedTo ?? this.#memory.movedTo,
      failures: 0,
      trouble: null,
      lastSuccessAt: this.#parts.clock.now().toISOString(),
    }
  }

  /** Notes a failure and gives the wait until the next try. After several at an address it moved to, the first is tried again. */
  #failed(thrown: unknown): number {
    const fault = thrown instanceof FeedFault ? thrown : storeFault(thrown)
    const { code, message, isOffline } = fault
    const failures = this.#memory.failures + (isOffline ? 0 : 1)
    const movedTo = failures >= 3 ? null : this.#memory.movedTo
    this.#memory = {
      ...this.#memory,
      movedTo,
      failures,
      trouble: { kind: isOffline ? 'offline' : 'failed', code, message },
    }
    if (isOffline) return offlineWait
    const asked = retryAfterOf(fault.retryAfter, this.#parts.clock.now())
    return Math.max(backOff(failures, this.#parts.random), asked)
  }
}

function nothingKnown(address: string): FeedMemory {
  return {
    address,
    movedTo: null,
    etag: null,
    lastModified: null,
    bodyHash: null,
    failures: 0,
    trouble: null,
    lastSuccessAt: null,
    nextTryAt: null,
  }
}

/** How a feed does, from what is remembered of it. */
export function conditionOf({ trouble, lastSuccessAt, nextTryAt }: FeedMemory): IntakeCondition {
  if (trouble?.kind === 'offline') return { kind: 'offline', message: trouble.message }
  if (trouble !== null) return { kind: 'trouble', message: `${trouble.message} Stet tries again by itself.` }
  if (lastSuccessAt === null && nextTryAt === null) return { kind: 'working', message: 'Waiting for the first fetch.' }
  return { kind: 'working', message: 'Following.' }
}

/**
 * A page of the web, such as a hotel's sign-in, or words and bytes that are no feed at all must not become copy, nor be
 * held as files: at a feed's address they mean that the feed is not there now.
 */
function refuseWhatIsNoFeed(parsed: ParsedWire): void {
  if (['html', 'text', 'mail', 'docx'].includes(parsed.format)) {
    throw new FeedFault('feed-no-feed', 'There is no feed at this address, but something else.')
  }
  const problem = parsed.problems.find(({ code }) => code !== 'no-copy' && code !== 'no-item')
  if (parsed.items.length === 0 && problem !== undefined) throw new FeedFault(problem.code, problem.message)
}

function storeFault(thrown: unknown): FeedFault {
  return new FeedFault('feed-not-kept', `The feed came, but cannot be kept now: ${problemOf(thrown).message}`)
}

function fileNameOf(address: string): string {
  const { hostname, pathname } = new URL(address)
  return `${hostname}${pathname}`.slice(0, 200)
}
