import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app, dialog, session } from 'electron'
import log from 'electron-log/main'
import { changedChannel } from '../app/ipc/channels.ts'
import { problemOf } from '../app/problem.ts'
import { answerWindows } from './ipc/handlers.ts'
import { setApplicationMenu } from './menu/application-menu.ts'
import { declareAppProtocol, serveAppProtocol } from './protocol/app-protocol.ts'
import { emptyOutbox } from './publish/outbox.ts'
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
  const outbox = keepOutboxEmpty(store)
  endGently(() => {
    outbox.stop()
    return store.close()
  })
  guardSession(session.defaultSession)
  serveAppProtocol(session.defaultSession, join(__dirname, '../renderer'))
  setApplicationMenu()
  answerWindows(store, new Sessions(store))
  const window = openDeskWindow()
  closeGently(window)
  if (checkingItself) return selfCheck(window, store, dataFolder)
  outbox.start()
}

/** Tries at the start, and then every minute, to write what a folder did not take the time before. */
function keepOutboxEmpty(store: StoreClient): { start: () => void; stop: () => void } {
  const tryAgain = () =>
    emptyOutbox(store)
      .then((noted) => noted > 0 && tellWindows(changedChannel))
      .catch(log.error)
  let timer: NodeJS.Timeout | undefined
  return {
    start: () => {
      void tryAgain()
      timer = setInterval(tryAgain, 60_000)
    },
    stop: () => clearInterval(timer),
  }
}

function failToOpen(thrown: unknown): void {
  const problem = problemOf(thrown)
  log.error(thrown)
  process.stderr.write(`${problem.message} ${problem.next}\n`)
  if (process.env.STET_UNATTENDED !== '1')
    dialog.showErrorBox('Stet cannot open this newsroom', `${problem.message}\n\n${problem.next}`)
  app.exit(1)
}
