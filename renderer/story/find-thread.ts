import type { FindAnswer, FindRequest } from './find-worker.ts'

/** How long one search may take, in milliseconds. An honest expression needs a fraction of it in the longest story. */
const longest = 2000

/**
 * Searches off the window’s thread. An expression that never ends is ended with its thread, so that nobody’s writing waits
 * for it; a search that a newer one replaces is ended too and answers nothing.
 */
export class FindThread {
  #worker: Worker | null = null
  #end: ((answer: 'replaced') => void) | null = null

  /** What was found; `too-long` when the time was over; `replaced` when a newer search was asked or the thread closed. */
  search(request: FindRequest): Promise<FindAnswer | 'too-long' | 'replaced'> {
    if (this.#end !== null) this.close()
    this.#worker ??= new Worker(new URL('./find-worker.ts', import.meta.url), { type: 'module' })
    const worker = this.#worker
    return new Promise((resolve, reject) => {
      const settle = (answer: FindAnswer | 'too-long' | 'replaced') => {
        clearTimeout(timer)
        this.#end = null
        resolve(answer)
      }
      const timer = setTimeout(() => {
        this.#drop()
        settle('too-long')
      }, longest)
      this.#end = settle
      worker.onmessage = ({ data }: MessageEvent<FindAnswer>) => settle(data)
      worker.onerror = () => {
        this.#drop()
        clearTimeout(timer)
        this.#end = null
        reject(new Error('The search could not be made.'))
      }
      worker.postMessage(request)
    })
  }

  /** Ends the search that runs, and the thread. */
  close(): void {
    this.#drop()
    this.#end?.('replaced')
  }

  #drop(): void {
    this.#worker?.terminate()
    this.#worker = null
  }
}
