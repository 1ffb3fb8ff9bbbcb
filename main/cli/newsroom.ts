import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { refuse } from '../../app/problem.ts'
import { Ingest } from '../ingest/ingest.ts'
import { WireReader } from '../ingest/wire-reader.ts'
import { Sessions } from '../session/sessions.ts'
import { StoreClient } from '../store/store-client.ts'
import { readSecret } from './password.ts'
import { UsageError } from './usage.ts'

/** Where the desk keeps a newsroom when nobody says otherwise; the same folder the window uses. */
function usualDataFolder(): string {
  const home = homedir()
  if (process.platform === 'darwin') return join(home, 'Library/Application Support/Stet/newsroom')
  if (process.platform === 'win32') return join(process.env.APPDATA ?? home, 'Stet/newsroom')
  return join(process.env.XDG_CONFIG_HOME ?? join(home, '.config'), 'Stet/newsroom')
}

/** Opens the newsroom for the length of some work. Refuses a folder that holds none: a typing error makes no newsroom. */
export async function withNewsroom<Result>(
  data: string | undefined,
  work: (store: StoreClient) => Promise<Result>,
): Promise<Result> {
  const dataFolder = data ?? process.env.STET_DATA ?? usualDataFolder()
  if (!existsSync(join(dataFolder, 'newsroom.sqlite'))) {
    refuse(
      'no-newsroom',
      `There is no newsroom in ${dataFolder}.`,
      'Name its folder with --data, or open the desk once to set it up.',
    )
  }
  const migrationsFolder = process.env.STET_MIGRATIONS ?? join(__dirname, '../../migrations')
  const store = await StoreClient.open(join(__dirname, 'store-worker.cjs'), { dataFolder, migrationsFolder })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Has the way in for wire copy open for the length of some work. */
export async function withIngest<Result>(
  store: StoreClient,
  work: (ingest: Ingest) => Promise<Result>,
): Promise<Result> {
  const ingest = new Ingest({ store, reader: new WireReader(join(__dirname, 'ingest-worker.cjs')) })
  try {
    return await work(ingest)
  } finally {
    await ingest.close()
  }
}

/** Signs a person in for a command that acts. The password is never an argument. */
export async function signInAs(store: StoreClient, user: string | undefined): Promise<Sessions> {
  if (user === undefined) throw new UsageError('This command acts, so it needs --user NAME and a password.')
  const sessions = new Sessions(store)
  await sessions.signIn(user, await readSecret(`Password of ${user}: `))
  return sessions
}
