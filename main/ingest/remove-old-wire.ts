import log from 'electron-log/main'
import type { StoreClient } from '../store/store-client.ts'

const oneDay = 24 * 60 * 60 * 1000

/**
 * Has the store remove wire copy past its days, now and once a day: portion by portion, so that what people do comes in
 * between. `told` is called when something went. Returns what stops it.
 */
export function removeOldWireDaily(store: StoreClient, told: () => void): () => void {
  let stopped = false
  const remove = async () => {
    let removed = 0
    for (let portion = 1; portion > 0 && !stopped; removed += portion) portion = await store.ask('removeOldWire')
    if (removed > 0) told()
  }
  const tryNow = () => {
    remove().catch(log.error)
  }
  tryNow()
  const timer = setInterval(tryNow, oneDay)
  return () => {
    stopped = true
    clearInterval(timer)
  }
}
