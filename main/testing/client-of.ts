import type { StoreService } from '../store/service.ts'
import type { StoreClient } from '../store/store-client.ts'

/**
 * A store's service, opened in the thread at hand, behind the same promise-returning face as the worker's client.
 * `service` is asked at every call, so that a store may be closed and opened again in between.
 */
export function clientOf(service: () => StoreService): StoreClient {
  return {
    ask: async (method: keyof StoreService, ...input: never[]) =>
      (service()[method] as (...input: never[]) => unknown).apply(service(), input),
  } as unknown as StoreClient
}
