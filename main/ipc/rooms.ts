import type { DocumentReader } from '../documents/document-reader.ts'
import type { HistoryReader } from '../history/history-reader.ts'
import type { Imports } from '../ingest/imports.ts'
import type { Intakes } from '../ingest/intakes.ts'
import type { OpenedFiles } from '../ingest/opened-files.ts'
import type { DeskRecovery } from '../recovery/desk-recovery.ts'
import type { Sessions } from '../session/sessions.ts'
import type { Spelling } from '../spelling/spelling.ts'
import type { StoreClient } from '../store/store-client.ts'
import type { DeskWindows } from '../windows/desk-windows.ts'
import type { KeptWindows } from '../windows/kept-windows.ts'
import type { RecentStories } from '../windows/recent-stories.ts'

/** What the calls and commands of windows reach. */
export type Rooms = {
  readonly store: StoreClient
  readonly sessions: Sessions
  readonly imports: Imports
  readonly intakes: Intakes
  readonly recovery: DeskRecovery
  readonly kept: KeptWindows
  readonly windows: DeskWindows
  readonly documents: DocumentReader
  readonly history: HistoryReader
  readonly spelling: Spelling
  readonly recent: RecentStories
  readonly opened: OpenedFiles
}
