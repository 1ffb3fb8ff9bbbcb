import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deviceId, newId } from '../../app/ids.ts'
import { openDatabase } from './open-database.ts'
import { StoreService } from './service.ts'
import { whenWritable } from './storage-problem.ts'
import { Store } from './store.ts'
import { lacksSources, nameSources } from './wire/name-sources.ts'

/** Where a newsroom's data lies, and where the migrations of this build are. */
export type StorePlace = { readonly dataFolder: string; readonly migrationsFolder: string }

/** Opens a newsroom's store and removes wire copy past its days. The device's id is made once a data folder. */
export function openStore(
  place: StorePlace,
  clock: () => Date = () => new Date(),
): { service: StoreService; store: Store; close: () => void } {
  const database = openDatabase(place.dataFolder, place.migrationsFolder)
  const devicePath = join(place.dataFolder, 'device')
  if (!existsSync(devicePath)) writeFileSync(devicePath, newId(deviceId), { mode: 0o600 })
  const device = deviceId.parse(readFileSync(devicePath, 'utf8').trim())
  const store = new Store(database, device, clock)
  whenWritable(() => lacksSources(database) && store.actAsDesk((act) => nameSources(database, act)))
  const service = new StoreService(store, clock)
  whenWritable(() => service.removeOldWire())
  return {
    store,
    service,
    close: () => {
      whenWritable(() => store.settle())
      database.close()
    },
  }
}
