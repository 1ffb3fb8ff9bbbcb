import log from 'electron-log/main'
import type { StoreClient } from '../store/store-client.ts'
import { emptyOutbox } from './outbox.ts'

/** How often a folder that took no file is tried again, in milliseconds. */
const retrying = 60_000

/**
 * Empties the outbox at once, and from then on every minute, so that a release reaches a folder that takes files again
 * without anybody asking. `onNoted` is called when something about a release was noted. Gives what ends the trying.
 */
export function keepOutboxEmpty(store: StoreClient, onNoted: () => void): () => void {
  const tryNow = () =>
    emptyOutbox(store)
      .then((noted) => {
        if (noted > 0) onNoted()
      })
      .catch(log.error)
  void tryNow()
  const timer = setInterval(tryNow, retrying)
  return () => clearInterval(timer)
}
