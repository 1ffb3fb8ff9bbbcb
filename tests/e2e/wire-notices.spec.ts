import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { CommandInput, CommandName } from '../../app/commands/registry.ts'
import { commandId, newId, storyId } from '../../app/ids.ts'
import { copyOf } from '../../app/wire/test-copy.ts'
import type { WireItem } from '../../app/wire/wire-item.ts'
import { fillSampleNewsroom } from '../../main/sample/sample-newsroom.ts'
import { openStore } from '../../main/store/open-store.ts'
import type { StoreClient } from '../../main/store/store-client.ts'
import { fileOf } from '../../main/testing/wire-desk.ts'
import { electronFromRunner, goTo, openDesk, signIn, switchTo } from './support/desk.ts'

const migrationsFolder = join(import.meta.dirname, '../../migrations')
let folder: string

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-notices-'))
})

test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** The sample newsroom with a story on copy that was corrected and then killed. */
async function newsroomWithKilledCopy(dataFolder: string): Promise<void> {
  const { service, close } = openStore({ dataFolder, migrationsFolder })
  const client = {
    ask: async (method: keyof typeof service, ...input: never[]) =>
      (service[method] as (...input: never[]) => unknown).apply(service, input),
  } as unknown as StoreClient
  await fillSampleNewsroom(client)
  const keep = (given: Partial<WireItem>) => service.keepWire([fileOf([copyOf(given)])], null)[0]
  const kept = keep({ version: '1', headline: 'Ferry leaves at nine' })
  const item = kept?.kind === 'imported' ? kept.items[0] : undefined
  const mira = service.people().find((person) => person.signInName === 'mira')
  const [city] = service.house()?.desks ?? []
  if (item === undefined || mira === undefined || city === undefined)
    throw new Error('the sample newsroom is not filled')
  const give = <Name extends CommandName>(name: Name, input: CommandInput<Name>) =>
    service.execute({ id: newId(commandId), name, actor: mira.id, input } as never)
  const id = newId(storyId)
  const fields = { slug: 'ferry-hours' }
  give('start-story', { storyId: id, deskId: city.id, wireItemId: item, fields, appeal: 'leave-out' })
  keep({ version: '2', headline: 'Ferry leaves at ten', signals: ['correction'] })
  keep({ version: '3', headline: 'Ferry hours withdrawn', pubstatus: 'canceled' })
  close()
}

test('a killed take stands over its story until the chief says why the story stays', async () => {
  const data = join(folder, 'newsroom')
  await newsroomWithKilledCopy(data)
  const { app, page } = await openDesk(electronFromRunner(), data)
  await signIn(page, 'mira')
  await goTo(page, 'Wire')
  await expect(page.getByRole('button', { name: /Ferry hours withdrawn/ })).toContainText('Kill')
  await goTo(page, 'My stories')
  await expect(page.getByRole('button', { name: /ferry-hours/ })).toContainText('wire notice')
  await page.getByRole('button', { name: /ferry-hours/ }).click()
  const notices = page.getByRole('region', { name: 'Notices of the wire' })
  await expect(notices).toContainText('The agency killed its copy: “Ferry hours withdrawn”.')
  await expect(notices).toContainText('A chief must acknowledge it.')
  await expect(page.getByLabel('Wire source')).toContainText('Ferry leaves at nine')
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([])
  await switchTo(page, 'dana')
  await goTo(page, 'My stories')
  await page.getByRole('button', { name: /ferry-hours/ }).click()
  await page.getByRole('button', { name: 'Acknowledge the kill…' }).click()
  await page.getByLabel('Why the story stands without this copy').fill('Two crews told us themselves.')
  await page.getByRole('button', { name: 'Acknowledge', exact: true }).click()
  await expect(notices).toBeHidden()
  await page.getByRole('tab', { name: 'Before it runs' }).click()
  await expect(page.locator('[data-gate="wire-current"]')).toContainText('Two crews told us themselves.')
  await app.close()
})
