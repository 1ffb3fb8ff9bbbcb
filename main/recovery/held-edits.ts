import * as Y from 'yjs'
import type { PersonId, StoryId } from '../../app/ids.ts'
import { problemOf } from '../../app/problem.ts'
import { isStorageTrouble } from '../../app/storage-trouble.ts'
import type { StoreClient } from '../store/store-client.ts'

type Held = { update: Uint8Array; readonly actor: PersonId }

/**
 * Edits on their way into the store. What the disk does not take stays here, in order and under its author's name, and
 * is written when the disk is back, whatever becomes of the window it came from. A window that sends it again meanwhile
 * does no harm: an edit is kept once.
 */
export class HeldEdits {
  readonly #store: StoreClient
  readonly #held = new Map<StoryId, Held[]>()
  #writing: Promise<void> | null = null

  constructor(store: StoreClient) {
    this.#store = store
  }

  /** Whether there is anything that is not in the store yet. */
  get waiting(): boolean {
    return this.#held.size > 0
  }

  /**
   * Brings an edit to the store; settles when the store has it. Rejects with a storage trouble when it is held, or with
   * the store's own problem when it was refused for good.
   */
  async append(storyId: StoryId, update: Uint8Array, actor: PersonId): Promise<{ sequence: number }> {
    if (this.#held.has(storyId)) {
      this.#hold(storyId, update, actor)
      await this.writeAll()
    }
    try {
      return await this.#store.ask('appendEdit', storyId, update, actor)
    } catch (thrown) {
      if (mayPass(thrown)) this.#hold(storyId, update, actor)
      throw thrown
    }
  }

  /** A story's whole document with what is held added to what the store has. */
  withHeld(storyId: StoryId, update: Uint8Array): Uint8Array {
    const held = this.#held.get(storyId) ?? []
    return held.length === 0 ? update : Y.mergeUpdates([update, ...held.map((one) => one.update)])
  }

  /** Writes what is held; rejects with what still stands in the way. An edit the store refuses for good is let go. */
  writeAll(): Promise<void> {
    this.#writing ??= this.#write().finally(() => {
      this.#writing = null
    })
    return this.#writing
  }

  async #write(): Promise<void> {
    for (const [storyId, edits] of this.#held) {
      for (let edit = edits[0]; edit !== undefined; edit = edits[0]) {
        const { update } = edit
        await this.#store.ask('appendEdit', storyId, update, edit.actor).catch(passUnlessTrouble)
        if (edit.update === update) edits.shift()
      }
      this.#held.delete(storyId)
    }
  }

  #hold(storyId: StoryId, update: Uint8Array, actor: PersonId): void {
    const edits = this.#held.get(storyId) ?? []
    const last = edits.at(-1)
    if (last?.actor === actor) last.update = Y.mergeUpdates([last.update, update])
    else edits.push({ update, actor })
    this.#held.set(storyId, edits)
  }
}

/** Whether the same edit may be taken another time: only what the store refused in words is refused for good. */
function mayPass(thrown: unknown): boolean {
  const problem = problemOf(thrown)
  return isStorageTrouble(problem) || problem.code === 'fault'
}

function passUnlessTrouble(thrown: unknown): void {
  if (mayPass(thrown)) throw thrown
}
