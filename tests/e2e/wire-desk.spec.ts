import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { findsNothing } from './support/accessible.ts'
import { goTo, openSampleDesk, pickFolder, signIn } from './support/desk.ts'
import { clickNotification, hearNotifications, shownNotifications } from './support/notifications.ts'

let folder: string
let batch = 0

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-wire-desk-'))
})

test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Imports one file by the button of the wire screen and waits until it is said to be there. */
async function bringIn(app: ElectronApplication, page: Page, name: string, copy: string): Promise<void> {
  batch += 1
  const place = join(folder, `batch-${batch}`)
  mkdirSync(place)
  writeFileSync(join(place, name), copy)
  await pickFolder(app, place)
  await goTo(page, 'Wire')
  await page.getByRole('button', { name: 'Import…' }).click()
  await expect(page.getByText('1 brought in.')).toBeVisible()
}

const nitf = (docdata: string, headline: string, words: string) =>
  `<nitf><head><docdata ${docdata}</docdata></head><body><body.head><hedline><hl1>${headline}</hl1></hedline><distributor>Tolland Press</distributor></body.head><body.content><p>${words}</p></body.content></body></nitf>`

test('a search in Japanese marks what it found; saved, it counts in the rail and tells the desktop', async () => {
  const { app, page } = await openSampleDesk(join(folder, 'newsroom'))
  await hearNotifications(app)
  await signIn(page, 'mira')
  const first = '港の灯台が修理へ\n\n港湾局は月曜日、古い灯台を来春までに修理すると発表した。\n'
  await bringIn(app, page, 'lighthouse.txt', first)
  const search = page.getByRole('searchbox', { name: 'Search the wire' })
  await search.fill('灯台')
  const list = page.getByRole('list', { name: 'Wire items' })
  await expect(list.getByRole('button')).toHaveCount(1)
  await expect(list.locator('mark').first()).toHaveText('灯台')
  await page.getByRole('button', { name: 'Save', exact: true }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Save this search' })
  await dialog.getByLabel('Name').fill('Lighthouses')
  await dialog.getByRole('switch', { name: 'Tell me on the desktop when something new matches' }).check()
  await dialog.getByRole('button', { name: 'Save search' }).click()
  await expect(dialog).toBeHidden()
  const entry = page.getByRole('navigation', { name: 'Desk' }).getByRole('button', { name: /^Lighthouses/ })
  await expect(entry).toHaveText('Lighthouses0')

  await goTo(page, 'My stories')
  await bringIn(app, page, 'tram.txt', 'Night tram stops at the bridge\n\nThe tram stopped for an hour on Tuesday.\n')
  await bringIn(app, page, 'again.txt', '灯台の修理が始まる\n\n港湾局は火曜日、灯台の修理を始めたと明らかにした。\n')
  await expect(entry).toHaveText('Lighthouses1')
  await expect.poll(() => shownNotifications(app)).toEqual([{ title: 'Lighthouses', body: '灯台の修理が始まる' }])
  await goTo(page, 'My stories')
  await clickNotification(app)
  await expect(search).toHaveValue('灯台')
  await expect(list.getByRole('button')).toHaveCount(2)
  await expect(entry).toHaveText('Lighthouses0')
  await app.close()
})

test('a take is corrected and then killed under an id of its own, and the story that used it says so', async () => {
  const { app, page } = await openSampleDesk(join(folder, 'newsroom'))
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await signIn(page, 'mira')
  const lamp = (version: number) => `><doc-id id-string="tolland.lamp"/><du-key version="${version}"/>`
  await bringIn(app, page, 'lamp.xml', nitf(lamp(1), 'Pier lamp lit at nine', 'The pier lamp was lit at nine.'))
  await page.getByRole('button', { name: /Pier lamp lit at nine/ }).click()
  await page.getByRole('button', { name: /^Start a story/ }).click()
  await page.getByRole('textbox', { name: 'Body' }).waitFor()
  const slug = (await page.getByRole('heading', { level: 1 }).first().textContent()) ?? ''

  const corrected = `${lamp(2)}<correction info="Corrects the hour to ten"/>`
  await bringIn(app, page, 'lamp-2.xml', nitf(corrected, 'Pier lamp lit at ten', 'The pier lamp was lit at ten.'))
  const row = page.getByRole('list', { name: 'Wire items' }).getByRole('button', { name: /Pier lamp/ })
  await expect(row).toHaveCount(1)
  await expect(row).toContainText('Correction')
  await row.click()
  await page.getByRole('button', { name: 'show what changed' }).click()
  await expect(page.locator('.wire-reader ins').first()).toContainText('ten')

  const kill =
    'management-status="canceled" management-doc-idref="tolland.lamp"><doc-id id-string="tolland.advisory.7"/>'
  await bringIn(app, page, 'kill.xml', nitf(kill, 'Pier lamp story withdrawn', 'Kill the pier lamp story.'))
  await expect(row).toHaveCount(1)
  await expect(row).toContainText('Kill')
  await expect(row.locator('[data-struck=true]')).toHaveText(/Pier lamp story withdrawn/)
  await goTo(page, 'My stories')
  await page
    .getByRole('button', { name: new RegExp(slug) })
    .first()
    .click()
  const notices = page.getByRole('region', { name: 'Notices of the wire' })
  await expect(notices).toContainText('The agency killed its copy: “Pier lamp story withdrawn”.')
  await findsNothing(page)
  await app.close()
})

test('a chief changes what the house decided about a source, and the list of sources says it', async () => {
  const { app, page } = await openSampleDesk(join(folder, 'newsroom'))
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await signIn(page, 'dana')
  await bringIn(
    app,
    page,
    'lamp.xml',
    nitf('><doc-id id-string="tolland.lamp"/>', 'Pier lamp lit', 'It was lit at nine.'),
  )
  await goTo(page, 'Settings')
  const card = page.getByRole('region', { name: 'Sources of wire copy' })
  const source = card.getByRole('listitem', { name: 'Tolland Press' })
  await expect(source).toContainText('Checked as usual · kept for ever')
  await source.getByRole('button', { name: 'Change Tolland Press…' }).click()
  const form = page.getByRole('dialog', { name: 'Source' })
  await findsNothing(page)
  await form.getByRole('textbox', { name: 'Name' }).fill('Tolland Wire')
  await form.getByRole('combobox', { name: 'Trust' }).click()
  await page.getByRole('option', { name: 'Nothing runs on it alone' }).click()
  await form.getByText('Credit line required').click()
  await form.getByRole('combobox', { name: 'Language' }).click()
  await page.getByRole('option', { name: '日本語' }).click()
  await form.getByRole('combobox', { name: 'Colour' }).click()
  await page.getByRole('option', { name: 'Amber' }).click()
  await form.getByRole('textbox', { name: 'Days kept' }).fill('30')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  await expect(card.getByRole('listitem', { name: 'Tolland Wire' })).toContainText(
    'Nothing runs on it alone · credit line required · Japanese · unused copy kept 30 days',
  )
  await app.close()
})
