import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { FeedServer, rssOf } from '../../main/testing/feed-server.ts'
import { findsNothing } from './support/accessible.ts'
import { goTo, openSampleDesk, pickFolder, signIn } from './support/desk.ts'

let folder: string
let server: FeedServer

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stet-intake-'))
  server = new FeedServer()
  await server.open()
})

test.afterEach(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const card = (page: Page) => page.getByRole('region', { name: 'Wire copy comes in from' })
const statusLine = (page: Page) => page.getByRole('contentinfo')

test('a watched folder fills while the window is open, and its copy appears', async () => {
  const agency = join(folder, 'agency')
  mkdirSync(agency)
  const { app, page } = await openSampleDesk(join(folder, 'newsroom'))
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await signIn(page, 'dana')
  await goTo(page, 'Settings')
  await card(page).getByRole('button', { name: 'Watch a folder…' }).click()
  await findsNothing(page)
  await pickFolder(app, agency)
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Night agency')
  await page.getByRole('button', { name: 'Choose the folder…' }).click()
  const entry = card(page).getByRole('listitem', { name: 'Night agency' })
  await expect(entry).toContainText('Watching.')
  await expect(statusLine(page)).toContainText('Watching 1 folder')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await findsNothing(page)

  await goTo(page, 'Wire')
  const words = 'The night tram stopped at the bridge for an hour, its driver said on Tuesday.'
  writeFileSync(join(agency, 'tram.txt'), `Night tram stops at the bridge\n\n${words}\n`)
  writeFileSync(join(agency, 'noise.bin'), new Uint8Array([0, 1, 2, 0, 0, 255, 0, 7]))
  await expect(page.getByRole('region', { name: 'Wire' })).toContainText('Night tram stops at the bridge')
  await expect(statusLine(page)).toContainText(/last item \d+ s ago/)
  await expect.poll(() => readdirSync(agency).sort()).toEqual(['done', 'held'])
  expect(readdirSync(join(agency, 'done'))).toEqual(['tram.txt'])
  expect(readdirSync(join(agency, 'held')).sort()).toEqual(['noise.bin', 'noise.bin.reason.txt'])

  await goTo(page, 'Settings')
  rmSync(agency, { recursive: true })
  await entry.getByRole('button', { name: 'Look now' }).click()
  await expect(entry).toContainText('Needs attention')
  await expect(entry).toContainText('The folder is not there.')
  mkdirSync(agency)
  await entry.getByRole('button', { name: 'Look now' }).click()
  await expect(entry).toContainText('Working')
  await entry.getByRole('button', { name: 'Remove…' }).click()
  await page.getByRole('button', { name: 'Stop watching' }).click()
  await expect(entry).toBeHidden()
  await app.close()
})

test('a feed that misbehaves says so in words, and recovers', async () => {
  const address = server.serve('/feed', rssOf(['Pier lamps to be lit']))
  const data = join(folder, 'newsroom')
  const { app, page } = await openSampleDesk(data)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await signIn(page, 'dana')
  await goTo(page, 'Settings')
  await card(page).getByRole('button', { name: 'Follow a feed…' }).click()
  const form = page.getByRole('dialog', { name: 'Feed' })
  await form.getByRole('textbox', { name: 'Address' }).fill('file:///etc/passwd')
  await form.getByRole('textbox', { name: 'Name' }).fill('Pier feed')
  await form.getByRole('button', { name: 'Follow' }).click()
  await expect(form.getByRole('alert')).toContainText('begins with http:// or https://')
  await findsNothing(page)
  await form.getByRole('textbox', { name: 'Address' }).fill(address)
  await form.getByRole('button', { name: 'Follow' }).click()
  const entry = card(page).getByRole('listitem', { name: 'Pier feed' })
  await expect(entry).toContainText('last item')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  server.on('/feed', (_request, response) => response.writeHead(500).end())
  await entry.getByRole('button', { name: 'Fetch now' }).click()
  await expect(entry).toContainText('Needs attention')
  await expect(entry).toContainText('The feed’s server has a fault (500).')
  await expect(statusLine(page)).toContainText('1 needs attention')
  await findsNothing(page)

  server.serve('/feed', rssOf(['Pier lamps to be lit', 'Pier lamps lit']))
  await entry.getByRole('button', { name: 'Fetch now' }).click()
  await expect(entry).toContainText('Working')
  await goTo(page, 'Wire')
  await expect(page.getByRole('region', { name: 'Wire' })).toContainText('Pier lamps lit')
  await app.close()
})

test('a long import says how far it is and can be stopped; what came in stays', async () => {
  const files = Array.from({ length: 6000 }, (_, number) => join(folder, `lamp-${number}.txt`))
  for (const [number, file] of files.entries())
    writeFileSync(file, `Lamp ${number} is lit\n\nThe harbour office lit lamp ${number} at dusk, it said on Monday.\n`)
  const { app, page } = await openSampleDesk(join(folder, 'newsroom'))
  await signIn(page, 'mira')
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
  }, files)
  await page.getByRole('button', { name: /^Import/ }).click()
  await expect(statusLine(page)).toContainText(/Bringing in [\d,]+ of 6,000/)
  await page.getByRole('button', { name: 'Stop the import' }).click()
  const said = page.getByText(/[\d,]+ brought in/)
  await expect(said).toBeVisible()
  const brought = Number(/([\d,]+) brought in/.exec((await said.textContent()) ?? '')?.[1]?.replace(',', ''))
  expect(brought).toBeGreaterThan(0)
  expect(brought).toBeLessThan(6000)
  await expect(statusLine(page)).not.toContainText('Bringing in')
  expect(existsSync(files[0] ?? '')).toBe(true)
  await app.close()
})
