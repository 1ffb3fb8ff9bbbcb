import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { electronFromRunner, goTo, openDesk, openSampleDesk, selectInBody, signIn } from './support/desk.ts'

let folder: string
let app: ElectronApplication
let page: Page

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stet-e2e-'))
  ;({ app, page } = await openSampleDesk(join(folder, 'newsroom')))
  await signIn(page, 'mira')
})

test.afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

const body = () => page.getByRole('textbox', { name: 'Body' })
const versions = () => page.getByRole('list', { name: 'Versions' })
const entry = (words: RegExp) => versions().getByRole('button', { name: words })
const claim = () => page.getByRole('region', { name: /^Claim: .*4,120/ })

async function openStory(): Promise<void> {
  await goTo(page, 'My stories')
  await page.getByRole('button', { name: /harbour-strike-vote/ }).click()
  await expect(body()).toContainText('Port Alder')
}

test('a version is named, compared word by word and restored with its claims, and a restart keeps it all', async () => {
  await openStory()
  await page.getByRole('tab', { name: 'Checks' }).click()
  const status = await claim().locator('.meta').first().innerText()
  await page.getByRole('tab', { name: 'Versions' }).click()
  await page.getByRole('button', { name: 'Name this version…' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Before legal')
  await page.getByRole('button', { name: 'Save name' }).click()
  await expect(entry(/Before legal/)).toContainText('Mira Okafor')
  const before = await body().innerText()

  await selectInBody(page, '4,120')
  await page.keyboard.type('9,999')
  await page.getByRole('textbox', { name: 'Headline' }).fill('A headline of another day')
  await page.getByRole('textbox', { name: 'Headline' }).blur()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.getByRole('tab', { name: 'Checks' }).click()
  await expect(page.getByRole('region', { name: /^Claim: .*9,999/ })).toBeVisible()

  await page.getByRole('tab', { name: 'Versions' }).click()
  await entry(/Before legal/).click()
  await page.getByRole('button', { name: 'Compare with now' }).click()
  const comparison = page.getByRole('region', { name: /^From version \d+ to the story now$/ })
  await expect(comparison.locator('del', { hasText: '4,120' })).toBeVisible()
  await expect(comparison.locator('ins', { hasText: '9,999' })).toBeVisible()
  await expect(comparison.getByRole('row', { name: /^Headline changed/ })).toContainText('A headline of another day')
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id }) => id)).toEqual([])

  await comparison.getByRole('button', { name: /^Restore version/ }).click()
  await page.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(comparison).toBeHidden()
  await expect(body()).toContainText('4,120')
  expect(await body().innerText()).toBe(before)
  await expect(page.getByRole('textbox', { name: 'Headline' })).not.toHaveValue('A headline of another day')
  await expect(entry(/Version \d+ restored/)).toBeVisible()
  await expect(entry(/Before version \d+ was restored/)).toBeVisible()
  await page.getByRole('tab', { name: 'Checks' }).click()
  await expect(claim().locator('.meta').first()).toHaveText(status)

  await app.close()
  ;({ app, page } = await openDesk(electronFromRunner(), join(folder, 'newsroom')))
  await signIn(page, 'mira')
  await openStory()
  expect(await body().innerText()).toBe(before)
  await page.getByRole('tab', { name: 'Versions' }).click()
  await expect(entry(/Version \d+ restored/)).toBeVisible()
})

test('who wrote what is said by name and by initials', async () => {
  await body().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' More follows.')
  await page.getByRole('switch', { name: 'Who wrote what' }).click()
  const shown = page.getByRole('region', { name: 'Who wrote what' })
  await expect(shown.getByRole('list', { name: 'Who wrote' })).toContainText('Mira Okafor')
  await expect(shown.getByTitle('Mira Okafor').last()).toContainText('More follows.')
  await shown.getByRole('button', { name: 'Back to the story' }).click()
  await expect(body()).toBeVisible()
})
