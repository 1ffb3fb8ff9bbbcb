import type { PersonId } from '../../app/ids.ts'
import type { ImportOutcome } from '../../app/ipc/wire-views.ts'
import type { ReceivedWire, WireRoad } from '../../app/wire/received-wire.ts'
import type { ParsedWire } from '../../app/wire/wire-item.ts'
import type { StoreClient } from '../store/store-client.ts'
import { Room } from './room.ts'
import type { WireReader } from './wire-reader.ts'

/** A file on its way in, and what is known of its sender. */
export type IncomingFile = {
  readonly name: string | null
  readonly bytes: Uint8Array
  readonly source: WireRoad
  readonly charset: string | null
  /** The language of copy whose own words do not tell it, or null. */
  readonly language: string | null
}

type Bringing = {
  /** Who brings it, null for a folder or feed. */
  readonly by: PersonId | null
  /** Stops taking more files in; those begun are finished. */
  readonly signal?: AbortSignal
  /** Told after each file. It may take its time: no more files are taken in than there is room for. */
  readonly onKept?: (outcome: ImportOutcome, index: number) => void | Promise<void>
}

type Waiting = {
  readonly file: ReceivedWire
  readonly by: PersonId | null
  readonly resolve: (outcome: ImportOutcome) => void
  readonly reject: (reason: unknown) => void
}

type Parts = { readonly store: Pick<StoreClient, 'ask'>; readonly reader: WireReader }

/** Files kept in one transaction at most: more would make what people do wait. */
const largestBatch = 64

/**
 * The one way in for wire copy: files are read in the reader's thread and kept in batches by the store's. However many
 * come, only so many are in memory at a time.
 */
export class Ingest {
  readonly #store: Parts['store']
  readonly #reader: WireReader
  readonly #room = new Room({ files: 128, bytes: 64 * 1024 * 1024 })
  readonly #waiting: Waiting[] = []
  #keeping = false
  /** Called when a batch was kept. */
  onKept: () => void = () => undefined

  constructor({ store, reader }: Parts) {
    this.#store = store
    this.#reader = reader
  }

  /**
   * Brings files in, in their order, pulling each only when there is room for it. Gives an outcome for each file taken.
   * Rejects when the store or the source of the files fails; what was kept by then stays.
   */
  async bring(
    files: Iterable<IncomingFile> | AsyncIterable<IncomingFile>,
    { by, signal, onKept }: Bringing,
  ): Promise<ImportOutcome[]> {
    const knownFooters = await this.#store.ask('knownFooters')
    const bringing: Promise<ImportOutcome>[] = []
    let failed = false
    const isOver = () => failed || signal?.aborted === true
    try {
      for await (const file of files) {
        if (isOver()) break
        await this.#room.enter(file.bytes.byteLength)
        const index = bringing.length
        const one = this.#bringOne(file, by, knownFooters)
          .then(async (outcome) => {
            await onKept?.(outcome, index)
            return outcome
          })
          .finally(() => this.#room.leave(file.bytes.byteLength))
        one.catch(() => {
          failed = true
        })
        bringing.push(one)
        if (isOver()) break
      }
    } finally {
      await Promise.allSettled(bringing)
    }
    return Promise.all(bringing)
  }

  /** Reads one file without keeping it. */
  async read(file: IncomingFile): Promise<ParsedWire> {
    return this.#read(file, await this.#store.ask('knownFooters'))
  }

  /** Keeps a file that was read, together with whatever else waits to be kept. */
  keep(file: ReceivedWire, by: PersonId | null): Promise<ImportOutcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ file, by, resolve, reject })
      if (!this.#keeping) void this.#keepWaiting()
    })
  }

  /** Ends the reader's thread. */
  close(): Promise<void> {
    return this.#reader.close()
  }

  async #bringOne(file: IncomingFile, by: PersonId | null, knownFooters: readonly string[]): Promise<ImportOutcome> {
    const parsed = await this.#read(file, knownFooters)
    return this.keep({ name: file.name, bytes: file.bytes, parsed, source: file.source }, by)
  }

  async #read(file: IncomingFile, knownFooters: readonly string[]): Promise<ParsedWire> {
    const hint = file.charset === null ? {} : { charsetHint: file.charset }
    const parsed = await this.#reader.read(file.bytes, { ...hint, knownFooters })
    const { language } = file
    if (language === null) return parsed
    return { ...parsed, items: parsed.items.map((item) => ({ ...item, language: item.language ?? language })) }
  }

  /** One batch after the other; while the store keeps one, the next gathers. */
  async #keepWaiting(): Promise<void> {
    this.#keeping = true
    for (let batch = this.#nextBatch(); batch.length > 0; batch = this.#nextBatch()) await this.#keepBatch(batch)
    this.#keeping = false
  }

  #nextBatch(): Waiting[] {
    const by = this.#waiting[0]?.by
    const other = this.#waiting.findIndex((waiting) => waiting.by !== by)
    return this.#waiting.splice(0, Math.min(largestBatch, other < 0 ? this.#waiting.length : other))
  }

  /** A file the store cannot keep must not take its batch down: then each is tried alone. */
  async #keepBatch(batch: readonly Waiting[]): Promise<void> {
    const files = batch.map((waiting) => waiting.file)
    try {
      const outcomes = await this.#store.ask('keepWire', files, batch[0]?.by ?? null)
      batch.forEach((waiting, index) => {
        const outcome = outcomes[index]
        if (outcome === undefined) waiting.reject(new Error('the store gave no outcome for a file'))
        else waiting.resolve(outcome)
      })
      this.onKept()
    } catch (thrown) {
      if (batch.length === 1) batch[0]?.reject(thrown)
      else for (const waiting of batch) await this.#keepBatch([waiting])
    }
  }
}
