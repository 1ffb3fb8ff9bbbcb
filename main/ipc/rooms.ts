import type { HistoryReader } from '../history/history-reader.ts'
import type { Imports } from '../ingest/imports.ts'
import type { Intakes } from '../ingest/intakes.ts'
import type { Sessions } from '../session/sessions.ts'
import type { StoreClient } from '../store/store-client.ts'

/** What the calls and commands of windows reach. */
export type Rooms = {
  readonly store: StoreClient
  readonly sessions: Sessions
  readonly imports: Imports
  readonly intakes: Intakes
  readonly history: HistoryReader
}
