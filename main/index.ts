import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app, dialog, session } from 'electron'
import log from 'electron-log/main'
import { changedChannel, importingChannel, menuChannel } from '../app/ipc/channels.ts'
import { problemOf } from '../app/problem.ts'
import { DocumentReader } from './documents/document-reader.ts'
import { HistoryReader } from './history/history-reader.ts'
import { systemClock } from './ingest/clock.ts'
import { usualFeedLimits } from './ingest/fetch-feed.ts'
import { systemFolderEvents } from './ingest/folder-events.ts'
import { Imports } from './ingest/imports.ts'
import { Ingest } from './ingest/ingest.ts'
import { Intakes } from './ingest/intakes.ts'
import { OpenedFiles } from './ingest/opened-files.ts'
import { readImportFiles } from './ingest/read-import-files.ts'
import { removeOldWireDaily } from './ingest/remove-old-wire.ts'
import { WireReader } from './ingest/wire-reader.ts'
import { answerWindows } from './ipc/handlers.ts'
import { setApplicationMenu } from './menu/application-menu.ts'
import { offerContextMenu } from './menu/context-menu.ts'
import { tellOfSearches } from './notify/tell-of-searches.ts'
import { declareAppProtocol, serveAppProtocol } from './protocol/app-protocol.ts'
import { keepOutboxEmpty } from './publish/keep-outbox-empty.ts'
import { DeskRecovery } from './recovery/desk-recovery.ts'
import { RunningMark } from './recovery/running-mark.ts'
import { guardContents, guardSession } from './security/guards.ts'
import { selfCheck } from './self-check.ts'
import { Sessions } from './session/sessions.ts'
import { Spelling } from './spelling/spelling.ts'
import { StoreClient } from './store/store-client.ts'
import { DeskWindows } from './windows/desk-windows.ts'
import { endGently } from './windows/ending.ts'
import { KeptWindows } from './windows/kept-windows.ts'
import { hearFromOutside } from './windows/opened-from-outside.ts'
import { RecentStories } from './windows/recent-stories.ts'
import { soon } from './windows/soon.ts'
import { deskWindows, tellWindows } from './windows/window-factory.ts'

const checkingItself = process.argv.includes('--self-check')
const given = process.argv.find((word) => word.startsWith('--data='))?.slice('--data='.length)
const dataFolder = checkingItself
  ? mkdtempSync(join(tmpdir(), 'stet-self-check-'))
  : (given ?? join(app.getPath('userData'), 'newsroom'))

log.transports.console.level = false
app.setPath('userData', join(dataFolder, 'window'))
declareAppProtocol()
guardContents()
const opened = new OpenedFiles()
hearFromOutside(opened)

if (checkingItself || app.requestSingleInstanceLock()) app.whenReady().then(openDesk).catch(failToOpen)
else app.quit()

async function openDesk(): Promise<void> {
  const migrationsFolder = join(app.getAppPath(), 'migrations')
  const store = await StoreClient.open(join(__dirname, 'store-worker.cjs'), { dataFolder, migrationsFolder })
  const changed = () => tellWindows(changedChannel)
  const ingest = new Ingest({ store, reader: new WireReader(join(__dirname, 'ingest-worker.cjs')) })
  const intakes = new Intakes({
    store,
    ingest,
    clock: systemClock,
    events: systemFolderEvents,
    limits: usualFeedLimits,
    random: Math.random,
    stableFor: 1000,
    onChanged: soon(changed),
  })
  ingest.onKept = soon(changed)
  const mark = new RunningMark(dataFolder)
  const kept = new KeptWindows(dataFolder)
  store.onFell = (thrown) => log.error(thrown)
  const recovery = new DeskRecovery(store, changed)
  if (mark.endedBadly) recovery.tell({ kind: 'ended', lastEdit: await store.ask('lastEdit') })
  const spelling = new Spelling(
    { workerFile: join(__dirname, 'spelling-worker.cjs'), dictionaryFolder: join(__dirname, 'dictionaries') },
    store,
  )
  endGently(async () => {
    recovery.close()
    const ends = [() => spelling.close(), () => intakes.close(), () => ingest.close(), () => kept.write()]
    for (const end of [...ends, () => recovery.edits.writeAll()]) await end().catch(log.error)
    await store.close()
    mark.remove()
  })
  guardSession(session.defaultSession)
  const sessions = new Sessions(store)
  serveAppProtocol(session.defaultSession, join(__dirname, '../renderer'), async (hash) =>
    sessions.signedInPerson() === null ? null : store.ask('picture', hash),
  )
  setApplicationMenu()
  const imports = new Imports(ingest, (progress) => tellWindows(importingChannel, progress))
  opened.bringInWith(async (files, by) => {
    await imports.run(readImportFiles(files), files.length, by)
    changed()
    deskWindows()[0]?.webContents.send(menuChannel, 'wire')
  })
  const windows = new DeskWindows(
    kept,
    () => recovery.unsaved,
    () => recovery.tell({ kind: 'window' }),
  )
  const history = new HistoryReader(join(__dirname, 'history-worker.cjs'))
  const documents = new DocumentReader(join(__dirname, 'document-worker.cjs'))
  answerWindows({
    store,
    sessions,
    imports,
    intakes,
    recovery,
    kept,
    windows,
    spelling,
    recent: new RecentStories(dataFolder),
    opened,
    documents,
    history,
  })
  app.on('web-contents-created', (_event, contents) => offerContextMenu(contents))
  tellOfSearches(store, sessions)
  const window = windows.openAll()
  if (checkingItself) return selfCheck(window, store, dataFolder)
  intakes.reload().catch(log.error)
  app.once('will-quit', removeOldWireDaily(store, changed))
  app.once('will-quit', keepOutboxEmpty(store, changed))
}

function failToOpen(thrown: unknown): void {
  const problem = problemOf(thrown)
  log.error(thrown)
  process.stderr.write(`${problem.message} ${problem.next}\n`)
  if (process.env.STET_UNATTENDED !== '1')
    dialog.showErrorBox('Stet cannot open this newsroom', `${problem.message}\n\n${problem.next}`)
  app.exit(1)
}
