import { Ingest } from '../ingest/ingest.ts'
import { WireReader } from '../ingest/wire-reader.ts'
import type { StoreClient } from '../store/store-client.ts'
import { WireDesk } from './wire-desk.ts'

const workers = {
  real: new URL('../ingest/ingest-worker.ts', import.meta.url),
  hostile: new URL('./hostile-reader.ts', import.meta.url),
}

/** A newsroom for tests with its way in for wire copy open: the store in this thread, the reader in its own. */
export class IngestDesk {
  readonly desk = new WireDesk()
  readonly client: StoreClient
  readonly ingest: Ingest

  constructor(worker: keyof typeof workers = 'real', limit = 10_000) {
    const { desk } = this
    this.client = {
      ask: async (method: keyof WireDesk['service'], ...input: never[]) =>
        (desk.service[method] as (...input: never[]) => unknown).apply(desk.service, input),
    } as unknown as StoreClient
    this.ingest = new Ingest({ store: this.client, reader: new WireReader(workers[worker], { limit, memory: 128 }) })
  }

  /** The headlines on the wire, the last changed first. */
  headlines(): string[] {
    return this.desk.rows().map((row) => row.headline)
  }

  /** What could not be read, by name and reason. */
  held(): string[] {
    return this.desk.service.wireFacets(null).held.map(({ fileName, code }) => `${fileName}: ${code}`)
  }

  async close(): Promise<void> {
    await this.ingest.close()
    this.desk.close()
  }
}
