import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { CommandInput } from '../../app/commands/registry.ts'
import { hashBytes } from '../../app/hash.ts'
import { commandId, newId } from '../../app/ids.ts'
import type { StoreClient } from '../store/store-client.ts'
import { whyNotWritten } from './why-not-written.ts'
import { writeFileAtomically } from './write-file-atomically.ts'

const emptying = new WeakMap<StoreClient, Promise<unknown>>()

/**
 * Writes the files of every release that waits, and notes in the log that they are there, or why they are not. Nothing
 * is lost when the desk ends in between: the same files are written again at the next start, to the same bytes. Asked
 * again while it is at work it goes round once more afterwards. Gives how many releases it noted something about.
 */
export function emptyOutbox(store: StoreClient): Promise<number> {
  const before = emptying.get(store) ?? Promise.resolve()
  const mine = before.catch(() => undefined).then(() => emptyOnce(store))
  emptying.set(store, mine)
  return mine
}

type Waiting = Awaited<ReturnType<typeof waitingReleases>>[number]

async function emptyOnce(store: StoreClient): Promise<number> {
  let noted = 0
  for (const waiting of await waitingReleases(store)) {
    const { id, delivery } = waiting.release
    const reason = await deliver(store, waiting)
    const known = delivery.kind === 'waiting' ? delivery.reason : null
    if (reason !== null && reason === known) continue
    await record(store, {
      releaseId: id,
      outcome: reason === null ? { kind: 'delivered' } : { kind: 'delayed', reason },
    })
    noted += 1
  }
  return noted
}

function waitingReleases(store: StoreClient) {
  return store.ask('waitingReleases')
}

/** Writes the files of a release; null when all are in the folder, else the reason in words. */
async function deliver(store: StoreClient, { release, files }: Waiting): Promise<string | null> {
  try {
    for (const { record: rendered, content } of files) {
      const promised = release.files.find((one) => one.name === rendered.name)
      if (promised?.sha256 !== rendered.sha256) return `The file ${rendered.name} is not what was approved.`
      await writeFileAtomically(release.folder, rendered.name, content)
    }
    for (const { name, sha256, bytes } of release.files.filter(({ format }) => format === 'picture')) {
      if (await isThere(join(release.folder, name), { sha256, bytes })) continue
      const picture = await store.ask('picture', sha256)
      if (picture === null || hashBytes(picture.bytes) !== sha256) return `The picture ${name} is not in the store.`
      await writeFileAtomically(release.folder, name, picture.bytes)
    }
    return null
  } catch (thrown) {
    return whyNotWritten(thrown)
  }
}

/** Whether a file with these bytes lies there already: a picture of an earlier release is not written again. */
async function isThere(path: string, { sha256, bytes }: { readonly sha256: string; readonly bytes: number }) {
  try {
    if ((await stat(path)).size !== bytes) return false
    return hashBytes(await readFile(path)) === sha256
  } catch {
    return false
  }
}

async function record(store: StoreClient, input: CommandInput<'record-delivery'>): Promise<void> {
  await store.ask('execute', { id: newId(commandId), name: 'record-delivery', actor: 'desk', input })
}
