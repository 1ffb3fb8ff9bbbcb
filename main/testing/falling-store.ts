import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'

/**
 * The store's worker, which falls over in the middle of the next question when the data folder has a file `fall`:
 * `before` the store does anything, or `after` it has done it and not yet answered. With `always` it does so every time.
 */
const path = join((workerData as { dataFolder: string }).dataFolder, 'fall')

function fallIf(moment: 'before' | 'after'): () => void {
  return () => {
    const wanted = existsSync(path) ? readFileSync(path, 'utf8') : ''
    if (wanted === moment) rmSync(path)
    if (wanted === moment || wanted === 'always') process.exit(1)
  }
}

parentPort?.on('message', fallIf('before'))
await import('../store/worker.ts')
parentPort?.on('message', fallIf('after'))
