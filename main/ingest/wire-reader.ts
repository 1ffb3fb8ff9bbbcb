import { Worker } from 'node:worker_threads'
import { StetError } from '../../app/problem.ts'
import type { ParseWireOptions } from '../../app/wire/parse-wire.ts'
import type { ParsedWire } from '../../app/wire/wire-item.ts'
import type { ReadAnswer, ReaderPlace, ReadRequest } from './read-copy.ts'

type Pending = {
  readonly request: ReadRequest
  readonly resolve: (parsed: ParsedWire) => void
  readonly reject: (reason: Error) => void
}

type Settings = {
  /** How long one file may take, in milliseconds. */
  readonly limit: number
  /** How much memory the thread may use, in megabytes. */
  readonly memory: number
}

const usual: Settings = { limit: 10_000, memory: 1024 }

/** How often in a row the thread may end without having read anything before nobody waits for it any longer. */
const mostRestarts = 3

/**
 * Reads wire copy in a thread of its own. A file that the thread hangs or dies on comes back as one that cannot be read;
 * the thread is started anew and the others are read as if nothing had happened.
 */
export class WireReader {
  readonly #workerFile: string | URL
  readonly #settings: Settings
  readonly #pending = new Map<number, Pending>()
  readonly #current = new Int32Array(new SharedArrayBuffer(4))
  #worker: Worker | null = null
  #watching: NodeJS.Timeout | undefined
  #seen = { id: 0, since: 0 }
  #next = 1
  #fruitless = 0

  constructor(workerFile: string | URL, settings: Partial<Settings> = {}) {
    this.#workerFile = workerFile
    this.#settings = { ...usual, ...settings }
  }

  /** Reads one file, after those asked for before. Rejects only when there is no thread to be had, or at closing. */
  read(bytes: Uint8Array, options: ParseWireOptions): Promise<ParsedWire> {
    const request: ReadRequest = { id: this.#next++, bytes, options }
    return new Promise((resolve, reject) => {
      this.#pending.set(request.id, { request, resolve, reject })
      const worker = this.#worker
      if (worker === null) this.#start()
      else worker.postMessage(request)
      this.#watch()
    })
  }

  /** Ends the thread; what was not read yet is given back as not read. */
  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    this.#giveUp('The desk is closing.')
    await worker?.terminate()
  }

  #start(): void {
    Atomics.store(this.#current, 0, 0)
    this.#seen = { id: 0, since: 0 }
    const place: ReaderPlace = { reading: this.#current.buffer as SharedArrayBuffer }
    const resourceLimits = { maxOldGenerationSizeMb: this.#settings.memory }
    const worker = new Worker(this.#workerFile, { workerData: place, resourceLimits })
    this.#worker = worker
    worker.on('message', ({ id, parsed }: ReadAnswer) => this.#answer(id, parsed))
    // What ends the thread is told by its end; this only keeps it from ending the desk.
    worker.on('error', () => undefined)
    worker.on('exit', () => {
      if (this.#worker === worker) this.#restart(Atomics.load(this.#current, 0), crashed)
    })
    for (const { request } of this.#pending.values()) worker.postMessage(request)
  }

  #answer(id: number, parsed: ParsedWire): void {
    const pending = this.#pending.get(id)
    if (pending === undefined) return
    this.#fruitless = 0
    this.#pending.delete(id)
    pending.resolve(parsed)
  }

  /** Gives the file to blame back as unreadable, and reads the others in a new thread. */
  #restart(blamed: number, reason: ParsedWire): void {
    const old = this.#worker
    this.#worker = null
    old?.terminate().catch(() => undefined)
    this.#fruitless += 1
    if (this.#pending.has(blamed)) this.#answer(blamed, reason)
    if (this.#fruitless > mostRestarts) this.#giveUp('The part of the desk that reads wire copy does not start.')
    else if (this.#pending.size > 0) this.#start()
  }

  #giveUp(message: string): void {
    clearTimeout(this.#watching)
    this.#watching = undefined
    const next = 'Nothing is lost: restart the desk and bring the copy in again.'
    for (const { reject } of this.#pending.values()) reject(new StetError({ code: 'reader-gone', message, next }))
    this.#pending.clear()
  }

  #watch(): void {
    if (this.#watching !== undefined || this.#pending.size === 0) return
    this.#watching = setTimeout(() => {
      this.#watching = undefined
      this.#look()
      this.#watch()
    }, this.#settings.limit / 4)
  }

  /** The same file at two looks so far apart has been read all the time: numbers are used once. */
  #look(): void {
    const id = Atomics.load(this.#current, 0)
    const now = performance.now()
    if (id !== this.#seen.id) this.#seen = { id, since: now }
    else if (id !== 0 && now - this.#seen.since >= this.#settings.limit) this.#restart(id, tookTooLong)
  }
}

const tookTooLong = unreadable(
  'reading-too-long',
  'Reading this file took too long, so it was stopped. Ask the sender for the copy in another form.',
)
const crashed = unreadable(
  'reading-failed',
  'Reading this file brought the reader down. The original is kept; ask the sender for the copy in another form.',
)

function unreadable(code: string, message: string): ParsedWire {
  return { format: 'text', charset: null, items: [], problems: [{ code, message, line: null }] }
}
