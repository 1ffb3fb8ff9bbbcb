import { dialog, type IpcMainInvokeEvent } from 'electron'
import { commandId, intakeId, newId } from '../../app/ids.ts'
import type { CallInput } from '../../app/ipc/contract.ts'
import type { ImportOutcome } from '../../app/ipc/wire-views.ts'
import { nameOfFolder } from '../ingest/intakes.ts'
import { broughtByHand, importFilesOf, readImportFiles } from '../ingest/read-import-files.ts'
import { windowOf } from '../windows/window-factory.ts'
import type { Rooms } from './rooms.ts'

/** Asks the person for files and brings them in. */
export async function importFiles({ imports, sessions }: Rooms, event: IpcMainInvokeEvent): Promise<ImportOutcome[]> {
  const by = sessions.person()
  const picked = await askForPaths(event, { title: 'Import wire copy', properties: ['openFile', 'multiSelections'] })
  const files = await importFilesOf(picked)
  return imports.run(readImportFiles(files), files.length, by)
}

/** Brings in what was dropped or pasted. */
export async function importBytes(
  { imports, sessions }: Rooms,
  files: CallInput<'importBytes'>['files'],
): Promise<ImportOutcome[]> {
  const incoming = files.map(({ name, bytes }) => broughtByHand(name, bytes))
  return imports.run(incoming, files.length, sessions.person())
}

/** Asks the person for a folder and watches it. Gives its path, or null when none was chosen. */
export async function chooseWatchedFolder(
  { store, sessions, intakes }: Rooms,
  { name, ...settings }: CallInput<'chooseWatchedFolder'>,
  event: IpcMainInvokeEvent,
): Promise<string | null> {
  const actor = sessions.person()
  const title = 'Folder that wire copy arrives in'
  const [path] = await askForPaths(event, { title, properties: ['openDirectory', 'createDirectory'] })
  if (path === undefined) return null
  const input = { intakeId: newId(intakeId), path, name: name ?? nameOfFolder(path), ...settings }
  await store.ask('execute', { id: newId(commandId), name: 'watch-folder', actor, input })
  await intakes.reload()
  return path
}

/** Asks the person in the window for files or a folder; none when the dialog is left. */
export async function askForPaths(event: IpcMainInvokeEvent, options: Electron.OpenDialogOptions): Promise<string[]> {
  const window = windowOf(event.sender)
  const picked = window === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options)
  return picked.filePaths
}
