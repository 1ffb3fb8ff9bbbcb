import type Database from 'better-sqlite3'
import { wireNoticesDue } from '../../app/approval/notice-wire.ts'
import { voidedApprovalOf } from '../../app/approval/void-approval.ts'
import type { Command } from '../../app/commands/command.ts'
import { type CommandInput, type CommandName, commands } from '../../app/commands/registry.ts'
import { claimsToRegister } from '../../app/factcheck/register-claims.ts'
import { type CommandId, commandId, type DeviceId, newId, type PersonId, type StoryId } from '../../app/ids.ts'
import type { Decision } from '../../app/log/events.ts'
import { type Actor, actorId } from '../../app/people/person.ts'
import { mustBeOpen, mustHaveRole, storyNamed } from '../../app/people/policies.ts'
import { refuse } from '../../app/problem.ts'
import { readInput } from '../../app/read-input.ts'
import type { Body } from '../../app/story/body.ts'
import { Bodies } from './bodies.ts'
import { KeepingVersions } from './keeping-versions.ts'
import { LogTable, type Stamped } from './log-table.ts'
import { RecordTables } from './records.ts'
import { editThatRewrites } from './rewrite-body.ts'
import { SqliteDesk } from './sqlite-desk.ts'
import { whenWritable } from './storage-problem.ts'
import { Versions } from './versions.ts'
import { WireTables } from './wire/wire-tables.ts'

/** Who asks, for what, and under which id, so that a request sent twice is done once. */
export type Request<Name extends CommandName = CommandName> = {
  readonly id: CommandId
  readonly name: Name
  readonly input: CommandInput<Name>
  readonly actor: PersonId | 'newcomer' | 'desk'
}

/** The hands of the desk itself within one transaction: the moment, the newsroom, and entries for the log. */
export type DeskAct = {
  readonly now: string
  readonly desk: SqliteDesk
  readonly enter: (decisions: readonly Decision[]) => void
}

/** An edit the store itself made of a story’s body; `restored` when it reads as an older version by it. */
export type BodyEdit = { readonly storyId: StoryId; readonly update: Uint8Array; readonly restored: boolean }

/**
 * The one writer. Every change goes through `execute`, `append` or `actAsDesk`, each one transaction: policy, entries in the log,
 * records, and what follows from them (new claims, a voided approval).
 */
export class Store {
  readonly database: Database.Database
  readonly records: RecordTables
  readonly bodies: Bodies
  readonly log: LogTable
  readonly wire: WireTables
  readonly versions: Versions
  readonly #keeping: KeepingVersions
  readonly #device: DeviceId
  readonly #clock: () => Date
  readonly #unsettled = new Set<StoryId>()

  constructor(database: Database.Database, device: DeviceId, clock: () => Date) {
    this.database = database
    this.#device = device
    this.#clock = clock
    this.records = new RecordTables(database)
    this.bodies = new Bodies(database)
    this.log = new LogTable(database)
    this.wire = new WireTables(database)
    this.versions = new Versions(database)
    this.#keeping = new KeepingVersions(this.versions)
    for (const storyId of this.bodies.underived()) this.#unsettled.add(storyId)
    whenWritable(() => this.settle())
  }

  /**
   * Carries out a command and gives the edits it made of bodies, for windows that have them open. `beside` writes what belongs to it but not into the log, such as a password's hash.
   */
  execute<Name extends CommandName>(request: Request<Name>, beside: () => void = () => undefined): BodyEdit[] {
    this.settle()
    return this.#transact(() => {
      if (this.log.has(request.id)) return this.#editsAgain(request)
      const command = commands[request.name] as unknown as Command<Name, CommandInput<Name>>
      const input = readInput(command.input, request.input)
      const actor = this.#actor(request.actor)
      const stamp = this.#stamp(request.id, actorId(actor))
      const desk = this.#desk(stamp)
      command.policy(desk, actor, input)
      const { decisions, seed, rewrite } = command.decide(desk, actor, input)
      this.#keeping.beforeRestore(decisions, desk)
      this.#enter(decisions, stamp)
      this.#noticeLinkedWire(decisions, stamp)
      beside()
      if (seed !== undefined) {
        this.bodies.seed(seed.storyId, seed.body, stamp.actor, stamp.now)
        this.#settleStory(seed.storyId, stamp)
      }
      const edits = rewrite === undefined ? [] : [this.#rewrite(rewrite.storyId, rewrite.body, stamp)]
      this.#voidApprovals(stamp)
      return edits
    })
  }

  /** Lets the desk itself act, in one transaction: when wire copy arrives, and what follows from it. */
  actAsDesk<Result>(work: (act: DeskAct) => Result): Result {
    this.settle()
    return this.#transact(() => {
      const stamp = this.#stamp(newId(commandId), null)
      return work({ now: stamp.now, desk: this.#desk(stamp), enter: (decisions) => this.#enter(decisions, stamp) })
    })
  }

  /** Appends one edit of a body and returns its number. An approved story's approval is looked at at once. */
  append(storyId: StoryId, update: Uint8Array, actor: PersonId): number {
    return this.#transact(() => {
      const stamp = this.#stamp(newId(commandId), actor)
      const story = storyNamed(this.#desk(stamp), storyId)
      mustHaveRole(this.#actor(actor), story, ['editor', 'checker', 'chief'], 'write in a story')
      mustBeOpen(story)
      const sequence = this.bodies.append(storyId, update, actor, stamp.now)
      if (story.state === 'approved') this.#settleStory(storyId, stamp)
      else this.#unsettled.add(storyId)
      return sequence
    }, storyId)
  }

  /** Brings what follows from edits up to date: the text beside, new claims. True when there was something to do. */
  settle(): boolean {
    if (this.#unsettled.size === 0) return false
    this.#transact(() => {
      for (const storyId of this.#unsettled) {
        this.#settleStory(storyId, this.#stamp(newId(commandId), this.bodies.lastWriter(storyId)))
      }
    })
    this.#unsettled.clear()
    return true
  }

  /** The newsroom at this moment, for queries. What follows from the last edits is not in it while nothing can be written. */
  desk(): SqliteDesk {
    whenWritable(() => this.settle())
    return this.#desk({ now: this.#clock().toISOString() })
  }

  /** The newest edit of any body that a person made: where somebody wrote last, and when. */
  lastEdit(): { readonly storyId: StoryId; readonly at: string } | null {
    const row = this.database
      .prepare<[], { story_id: StoryId; at: string }>(
        `SELECT newest.story_id, newest.at FROM story JOIN body_update AS newest ON newest.story_id = story.id
           AND newest.sequence = (SELECT max(sequence) FROM body_update WHERE story_id = story.id)
         WHERE newest.actor IS NOT NULL ORDER BY newest.at DESC LIMIT 1`,
      )
      .get()
    return row === undefined ? null : { storyId: row.story_id, at: row.at }
  }

  #actor(who: Request['actor']): Actor {
    if (who === 'newcomer') return { kind: 'newcomer' }
    if (who === 'desk') return { kind: 'desk' }
    const person = this.records.get('person', who)
    if (person === null) return refuse('not-signed-in', 'Nobody is signed in.', 'Sign in and try again.')
    return { kind: 'person', person }
  }

  #stamp(command: CommandId, actor: PersonId | null): Stamped {
    return { command, actor, device: this.#device, now: this.#clock().toISOString() }
  }

  #desk({ now }: { now: string }): SqliteDesk {
    return new SqliteDesk(
      this.database,
      this.records,
      this.bodies,
      this.wire,
      this.versions,
      now,
      this.log.last()?.at ?? null,
    )
  }

  #enter(decisions: readonly Decision[], stamp: Stamped): void {
    for (const decision of decisions) this.records.apply(this.log.append(decision, stamp))
    this.#keeping.entered(decisions, stamp.actor)
  }

  /** Copy that was killed already when a story took it raises its notice at once. */
  #noticeLinkedWire(decisions: readonly Decision[], stamp: Stamped): void {
    for (const { type, subject } of decisions) {
      if (type !== 'story-started' && type !== 'story-wire-attached') continue
      const desk = this.#desk(stamp)
      const story = desk.story(subject as StoryId)
      if (story !== null) this.#enter(wireNoticesDue(desk, story), stamp)
    }
  }

  #rewrite(storyId: StoryId, body: Body, stamp: Stamped): BodyEdit {
    const update = editThatRewrites(this.bodies.state(storyId).update, body)
    this.bodies.append(storyId, update, stamp.actor, stamp.now)
    this.#settleStory(storyId, stamp)
    return { storyId, update, restored: true }
  }

  /**
   * What a request that comes again has for windows. The answer to a restore may have been lost with the worker, and a window
   * that never hears of it would write on in paragraphs that are gone; the whole document does no harm.
   */
  #editsAgain(request: Request<CommandName>): BodyEdit[] {
    if (request.name !== 'restore-version') return []
    const { storyId } = readInput(commands['restore-version'].input, request.input)
    return [{ storyId, update: this.bodies.state(storyId).update, restored: true }]
  }

  #settleStory(storyId: StoryId, stamp: Stamped): void {
    this.#enter(claimsToRegister(this.#desk(stamp), storyId, stamp.actor), stamp)
    this.bodies.derive(storyId)
    this.#keeping.written(storyId, stamp.actor)
    this.#voidApprovals(stamp)
  }

  #voidApprovals(stamp: Stamped): void {
    const approved = this.database.prepare<[], { id: StoryId }>("SELECT id FROM story WHERE state = 'approved'").all()
    const desk = this.#desk(stamp)
    for (const { id } of approved) {
      const story = desk.story(id)
      const voided = story === null ? null : voidedApprovalOf(desk, story, stamp.actor)
      if (voided !== null) this.#enter([voided], stamp)
    }
  }

  #transact<Result>(work: () => Result, storyId?: StoryId): Result {
    try {
      return this.database
        .transaction(() => {
          const result = work()
          if (this.#keeping.hasWork()) this.#keeping.keep(this.#desk({ now: this.#clock().toISOString() }))
          return result
        })
        .immediate()
    } catch (thrown) {
      this.#keeping.forget()
      if (storyId === undefined) this.bodies.forgetAll()
      else this.bodies.forget(storyId)
      throw thrown
    }
  }
}
