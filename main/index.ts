import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app, dialog, session } from 'electron'
import log from 'electron-log/main'
import { changedChannel } from '../app/ipc/channels.ts'
import { problemOf } from '../app/problem.ts'
import { removeOldWireDaily } from './ingest/remove-old-wire.ts'
import { answerWindows } from './ipc/handlers.ts'
import { setApplicationMenu } from './menu/application-menu.ts'
import { tellOfSearches } from './notify/tell-of-searches.ts'
import { declareAppProtocol, serveAppProtocol } from './protocol/app-protocol.ts'
import { keepOutboxEmpty } from './publish/keep-outbox-empty.ts'
import { guardContents, guardSession } from './security/guards.ts'
import { selfCheck } from './self-check.ts'
import { Sessions } from './session/sessions.ts'
import { StoreClient } from './store/store-client.ts'
import { closeGently, endGently } from './windows/ending.ts'
import { openDeskWindow, tellWindows } from './windows/window-factory.ts'

const checkingItself = process.argv.includes('--self-check')
const given = process.argv.find((word) => word.startsWith('--data='))?.slice('--data='.length)
const dataFolder = checkingItself
  ? mkdtempSync(join(tmpdir(), 'stet-self-check-'))
  : (given ?? join(app.getPath('userData'), 'newsroom'))

log.transports.console.level = false
app.setPath('userData', join(dataFolder, 'window'))
declareAppProtocol()
guardContents()

if (checkingItself || app.requestSingleInstanceLock()) app.whenReady().then(openDesk).catch(failToOpen)
else app.quit()

async function openDesk(): Promise<void> {
  const migrationsFolder = join(app.getAppPath(), 'migrations')
  const store = await StoreClient.open(join(__dirname, 'store-worker.cjs'), { dataFolder, migrationsFolder })
  endGently(() => store.close())
  guardSession(session.defaultSession)
  serveAppProtocol(session.defaultSession, join(__dirname, '../renderer'))
  setApplicationMenu()
  const sessions = new Sessions(store)
  answerWindows(store, sessions)
  tellOfSearches(store, sessions)
  const window = openDeskWindow()
  closeGently(window)
  if (checkingItself) return selfCheck(window, store, dataFolder)
  const changed = () => tellWindows(changedChannel)
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
