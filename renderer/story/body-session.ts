import * as Y from 'yjs'

/** Whether what was written is safely in the store. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'unsaved'; readonly reason: string }

type Send = (update: Uint8Array) => Promise<unknown>

/** The origin of changes that come from the store and need not be sent back. */
export const fromStore = Symbol('from the store')

/** The origin of changes with which the store made the story read as an older version: nothing before them can be undone. */
export const restoredInStore = Symbol('restored in the store')

/** How long edits are gathered before they are sent, and how long a failed send waits, in milliseconds. */
const gathering = 40
const retrying = 2000

/**
 * Carries a document's local edits to the store. `saved` is said only when the store has acknowledged the newest edit;
 * what could not be sent stays in memory, in order, and is sent again.
 */
export class BodySession {
  readonly #send: Send
  readonly #tell: (state: SaveState) => void
  #waiting: Uint8Array[] = []
  #sending: Promise<string | null> | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(document: Y.Doc, send: Send, tell: (state: SaveState) => void) {
    this.#send = send
    this.#tell = tell
    document.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== fromStore && origin !== restoredInStore) this.#gather(update)
    })
  }

  /**
   * Sends everything that waits; settles when the store has acknowledged it or refused once. Gives null when all of it
   * is saved, else the reason in words.
   */
  async flush(): Promise<string | null> {
    await this.#sending
    let reason: string | null = null
    while (this.#waiting.length > 0 && reason === null) {
      clearTimeout(this.#timer)
      this.#timer = undefined
      reason = await this.#deliver()
    }
    return reason
  }

  #gather(update: Uint8Array): void {
    this.#waiting.push(update)
    this.#tell({ kind: 'saving' })
    if (this.#sending === null && this.#timer === undefined) this.#wait(gathering)
  }

  #wait(milliseconds: number): void {
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      void this.#deliver()
    }, milliseconds)
  }

  #deliver(): Promise<string | null> {
    this.#sending ??= this.#deliverOnce().finally(() => {
      this.#sending = null
    })
    return this.#sending
  }

  async #deliverOnce(): Promise<string | null> {
    const batch = this.#waiting
    this.#waiting = []
    try {
      await this.#send(batch.length === 1 && batch[0] !== undefined ? batch[0] : Y.mergeUpdates(batch))
    } catch (thrown) {
      this.#waiting = [...batch, ...this.#waiting]
      const reason = thrown instanceof Error ? thrown.message : String(thrown)
      this.#tell({ kind: 'unsaved', reason })
      this.#wait(retrying)
      return reason
    }
    if (this.#waiting.length === 0) this.#tell({ kind: 'saved' })
    else this.#wait(0)
    return null
  }
}
