import { commandId, newId } from '../../app/ids.ts'
import { problemOf } from '../../app/problem.ts'
import type { StoreClient } from '../store/store-client.ts'
import { writeFileAtomically } from './write-file-atomically.ts'

/**
 * Writes the files of every release that waits, and notes in the log that they are there. Nothing is lost when the
 * desk ends in between: the same files are written again at the next start, to the same bytes.
 */
export async function emptyOutbox(store: StoreClient): Promise<void> {
  for (const { release, files } of await store.ask('waitingReleases')) {
    try {
      for (const file of files) {
        const promised = release.files.find((one) => one.name === file.record.name)
        if (promised?.sha256 !== file.record.sha256) throw new Error(`${file.record.name} is not what was approved`)
        await writeFileAtomically(release.folder, file.record.name, file.content)
      }
      await record(store, { releaseId: release.id, outcome: { kind: 'delivered' } })
    } catch (thrown) {
      const reason = thrown instanceof Error ? thrown.message : problemOf(thrown).message
      const known = release.delivery.kind === 'waiting' ? release.delivery.reason : null
      if (known !== reason) await record(store, { releaseId: release.id, outcome: { kind: 'delayed', reason } })
    }
  }
}

type Outcome = {
  releaseId: import('../../app/ids.ts').ReleaseId
  outcome: { kind: 'delivered' } | { kind: 'delayed'; reason: string }
}

function record(store: StoreClient, input: Outcome): Promise<void> {
  return store.ask('execute', { id: newId(commandId), name: 'record-delivery', actor: 'desk', input })
}
