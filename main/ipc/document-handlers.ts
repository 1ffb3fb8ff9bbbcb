import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { IpcMainInvokeEvent } from 'electron'
import type { CallInput } from '../../app/ipc/contract.ts'
import { refuse } from '../../app/problem.ts'
import { largestDocument } from '../../app/story/documents/document-limits.ts'
import type { ImportedDocument } from '../../app/story/documents/imported-document.ts'
import { refuseLarge } from '../../app/story/documents/read-document.ts'
import { askForPaths } from './intake-handlers.ts'
import type { Rooms } from './rooms.ts'

const extensions = ['docx', 'odt', 'md', 'markdown', 'txt', 'html', 'htm']

/** Reads a document off the main thread: the one handed over, or one that the person is asked for. */
export async function importDocument(
  { documents, sessions }: Rooms,
  handed: CallInput<'importDocument'>['file'],
  event: IpcMainInvokeEvent,
): Promise<ImportedDocument | null> {
  sessions.person()
  const file = handed ?? (await askForDocument(event))
  return file === null ? null : { name: file.name, ...(await documents.read(file.name, file.bytes)) }
}

async function askForDocument(event: IpcMainInvokeEvent): Promise<{ name: string; bytes: Uint8Array } | null> {
  const [path] = await askForPaths(event, {
    title: 'Import a document',
    properties: ['openFile'],
    filters: [
      { name: 'Documents', extensions },
      { name: 'All files', extensions: ['*'] },
    ],
  })
  if (path === undefined) return null
  const size = await stat(path).then((found) => found.size, refuseUnread)
  if (size > largestDocument) refuseLarge()
  return { name: basename(path), bytes: new Uint8Array(await readFile(path).catch(refuseUnread)) }
}

function refuseUnread(): never {
  return refuse(
    'document-not-there',
    'The document could not be opened on the disk.',
    'See whether it is still there and may be read, and import it again.',
  )
}
