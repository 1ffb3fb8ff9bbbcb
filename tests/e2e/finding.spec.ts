import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { goTo, openSampleDesk, selectInBody, signIn } from './support/desk.ts'

let folder: string
let app: ElectronApplication
let page: Page

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stet-e2e-'))
  ;({ app, page } = await openSampleDesk(join(folder, 'newsroom')))
  await signIn(page, 'mira')
  await goTo(page, 'My stories')
  await page.getByRole('button', { name: /harbour-strike-vote/ }).click()
  await body().waitFor()
})

test.afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

const body = () => page.getByRole('textbox', { name: 'Body' })
const panel = () => page.getByRole('search', { name: 'Find in the story' })
const found = () => panel().locator('.find-count')
const status = () => page.locator('.status-line .right')
const noFaults = async () => expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([])

test('the length stands in the status line, for the story, its budget and what is selected', async () => {
  await expect(status()).toContainText(/^5\d words2\.\d col\. cmEnglish \(UK\)$/)
  await selectInBody(page, 'nine-day stoppage')
  await expect(status()).toContainText('3 words selected')
  await page.getByRole('tab', { name: 'Details' }).click()
  await page.getByRole('textbox', { name: 'Length' }).fill('40')
  await page.getByRole('textbox', { name: 'Length' }).blur()
  await body().click()
  await expect(status()).toContainText(/5\d words of 40 words/)
  await page.getByRole('tab', { name: 'Before it runs' }).click()
  await expect(page.locator('[data-gate="length-within-budget"]')).toContainText(/over its 40 words/)
})

test('what is still to come is coloured, listed and jumped to, in the body and above it', async () => {
  await expect(body().locator('.tk')).toHaveText('TK')
  await page.getByRole('textbox', { name: 'Dek' }).fill('Talks resume TK.')
  await page.getByRole('textbox', { name: 'Dek' }).blur()
  const list = page.getByRole('region', { name: 'Still to come' })
  await list.getByRole('button', { name: 'TK in the dek' }).click()
  await expect(page.getByRole('textbox', { name: 'Dek' })).toBeFocused()
  await list.getByRole('button', { name: 'TK operator response' }).click()
  await expect(body()).toBeFocused()
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('TK')
  await noFaults()
})

test('words are found, gone through, and replaced as one step that keeps the claims', async () => {
  await body().click()
  await page.keyboard.press('Control+h')
  await panel().getByRole('textbox', { name: 'Find', exact: true }).fill('in')
  await expect(found()).toHaveText(/of [5-9]$/)
  await panel().getByRole('checkbox', { name: 'Whole words' }).check()
  await expect(found()).toHaveText('1 of 1')
  await panel().getByRole('textbox', { name: 'Find', exact: true }).fill('\\b(nine|87)\\b')
  await panel().getByRole('checkbox', { name: 'Regular expression' }).check()
  await expect(found()).toHaveText(/of 2$/)
  await panel().getByRole('textbox', { name: 'Replace with' }).fill('<$1>')
  await expect(panel().getByRole('list', { name: 'What would be replaced' }).locator('ins')).toHaveText([
    '<87>',
    '<nine>',
  ])
  await expect(body().locator('.found')).toHaveCount(2)
  await noFaults()
  const before = await body().innerText()
  await panel().getByRole('button', { name: 'Replace all' }).click()
  await expect(body().locator('[data-claim-id]').filter({ hasText: '<87> percent support' })).toHaveCount(1)
  await page.getByRole('tab', { name: 'Checks' }).click()
  await expect(page.getByRole('region', { name: 'Claim: <nine>-day stoppage in 1998' })).toContainText('Stale')
  await panel().getByRole('textbox', { name: 'Find', exact: true }).press('Escape')
  await expect(panel()).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect.poll(() => body().innerText()).toBe(before)
})

test('a bad expression is explained and an endless one ended, and writing goes on', async () => {
  await body().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(` ${'a'.repeat(40)}!`)
  await page.keyboard.press('Control+f')
  const sought = panel().getByRole('textbox', { name: 'Find', exact: true })
  await sought.fill('(a')
  await expect(panel().getByRole('alert')).toContainText('opened and never closed')
  await sought.fill('(a+)+$')
  await body().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('?')
  await expect(body()).toContainText('a!?')
  await expect(panel().getByRole('alert')).toContainText('takes too long')
  await panel().getByRole('button', { name: 'Close finding' }).click()
})

test('the wire copy shows what of it stands in the story, and the share of agency words', async () => {
  const wire = page.getByRole('complementary', { name: 'Wire source' })
  await expect(wire).toContainText(/\d+% of your text is wire copy/)
  const used = wire.locator('[data-became="stands"], [data-became="changed"]')
  await expect(used).toContainText(['Dockworkers at the region', 'The ballot passed'])
  await expect(used.first()).toHaveAttribute('data-became', 'stands')
  const talks = wire.locator('[data-became]').filter({ hasText: 'Talks with the operator' })
  await expect(talks).toHaveAttribute('data-became', 'gone')
  await body().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Talks with the operator are due to resume on Friday.')
  await expect(talks).toHaveAttribute('data-became', 'stands')
  await wire.getByRole('button', { name: 'Sentence by sentence…' }).click()
  const sentences = page.getByRole('list', { name: 'Sentences of your text' }).getByRole('listitem')
  await expect(sentences.first()).toContainText('As the agency wrote it')
  await expect(sentences.filter({ hasText: 'The ballot passed' })).toContainText('Changed')
  await expect(sentences.filter({ hasText: 'A nine-day stoppage' })).toContainText('New')
  await page.keyboard.press('Escape')
  await expect(sentences).toHaveCount(0)
})

test('the preview is what the released page says, element by element', async () => {
  await page.getByRole('button', { name: 'Preview' }).click()
  const shown = page.getByRole('dialog').locator('article.copy')
  await shown.waitFor()
  const released = await page.evaluate(async () => {
    const list = await window.stet.calls.storyList(undefined)
    const id = list.ok ? list.value.find((row) => row.slug === 'harbour-strike-vote')?.id : undefined
    const preview = id === undefined ? undefined : await window.stet.calls.preview({ id })
    if (preview?.ok !== true) throw new Error('no preview')
    const article = new DOMParser().parseFromString(preview.value.html, 'text/html').querySelector('article')
    const said = (selector: string) => [...(article?.querySelectorAll(selector) ?? [])].map((one) => one.textContent)
    return { body: said('h1, h2, h3, article > p:not([class]), .dek, footer p'), standing: said('.byline, .dateline') }
  })
  const parts = shown.locator('h1, h2, h3, p:not(.standing)')
  expect(await parts.allTextContents()).toEqual(released.body)
  expect(await shown.locator('.standing').textContent()).toBe(released.standing.join(' · '))
  await page.keyboard.press('Escape')
  await expect(shown).toBeHidden()
})

test('focus mode leaves the sheet alone, and the size of the sheet is remembered for the person', async () => {
  await body().click()
  await page.keyboard.press('Control+Shift+E')
  await expect(page.getByRole('navigation', { name: 'Desk' })).toBeHidden()
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeHidden()
  await expect(body()).toBeVisible()
  await page.getByRole('button', { name: 'Leave focus mode' }).click()
  await page.keyboard.press('Control+=')
  await expect(page.locator('.story-sheet')).toHaveCSS('zoom', '1.1')
  await goTo(page, 'Wire')
  await goTo(page, 'My stories')
  await page.getByRole('button', { name: /harbour-strike-vote/ }).click()
  await expect(page.locator('.story-sheet')).toHaveCSS('zoom', '1.1')
  await page.keyboard.press('Control+0')
  await expect(page.locator('.story-sheet')).toHaveCSS('zoom', '1')
})
