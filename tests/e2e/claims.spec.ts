import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Locator, type Page, test } from '@playwright/test'
import { newId, storyId } from '../../app/ids.ts'
import { goTo, openSampleDesk, selectInBody, signIn, switchTo } from './support/desk.ts'

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
const cards = () => page.getByRole('region', { name: /^Claim:/ })
const card = (words: string) => page.getByRole('region', { name: `Claim: ${words}`, exact: true })

/** The claims as the body shows them: each id with its words, a line feed where they go on in another paragraph. */
const inText = () =>
  body().evaluate((copy) => {
    const found = new Map<string, string>()
    for (const block of copy.querySelectorAll('p, h2, h3')) {
      const here = new Map<string, string>()
      for (const span of block.querySelectorAll('[data-claim-id]')) {
        const id = span.getAttribute('data-claim-id') ?? ''
        here.set(id, (here.get(id) ?? '') + (span.textContent ?? ''))
      }
      for (const [id, words] of here) found.set(id, found.has(id) ? `${found.get(id)}\n${words}` : words)
    }
    return [...found].map(([id, words]) => ({ id, words }))
  })

/** Gives one of the verdicts behind “More…”. */
const fromMenu = async (claim: Locator, verdict: string) => {
  await claim.getByRole('button', { name: 'More…' }).click()
  await page.getByRole('menuitem', { name: verdict, exact: true }).click()
}

/** Starts a story of two paragraphs as Mira and opens it; nothing in it can be undone yet. */
async function openStory(slug: string): Promise<void> {
  const id = newId(storyId)
  await page.evaluate(
    async ({ id, slug }) => {
      const house = await window.stet.calls.house(undefined)
      const deskId = house.ok ? house.value.desks[0]?.id : undefined
      const fields = { slug, headline: 'River rises after a week of rain' }
      const input = { storyId: id, deskId, wireItemId: null, fields, appeal: 'leave-out' }
      await window.stet.commands['start-story']({ id, input } as never)
    },
    { id, slug },
  )
  await goTo(page, 'My stories')
  await page.getByRole('button', { name: new RegExp(slug) }).click()
  await body().click()
  await page.keyboard.type('The river rose 87 centimetres overnight.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Schools stay shut until Friday.')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await goTo(page, 'Wire')
  await goTo(page, 'My stories')
  await page.getByRole('button', { name: new RegExp(slug) }).click()
  await expect(body()).toContainText('Schools stay shut until Friday.')
}

/** Tags words with the keyboard and waits until the inspector has the claim. Gives its id. */
async function tag(words: string): Promise<string> {
  const before = new Set((await inText()).map((claim) => claim.id))
  await selectInBody(page, words)
  await page.keyboard.press('Control+Shift+F')
  await card(words).waitFor()
  const added = (await inText()).find((claim) => !before.has(claim.id))
  expect(added?.words).toBe(words)
  return added?.id ?? ''
}

test('words are tagged with the keyboard, and the jump goes both ways', async () => {
  await openStory('claims-tagging')
  const id = await tag('87 centimetres')
  await tag('until Friday')
  await expect(cards()).toHaveCount(2)
  await expect(cards().first()).toHaveAccessibleName('Claim: 87 centimetres')
  await card('87 centimetres').getByRole('button').first().click()
  await expect(body().locator('.claim-chosen')).toHaveText('87 centimetres')
  await selectInBody(page, 'Friday')
  await expect(card('until Friday')).toHaveAttribute('data-chosen', 'true')
  await expect(card('87 centimetres')).toHaveAttribute('data-chosen', 'false')
  expect((await inText())[0]?.id).toBe(id)
})

test('cutting and pasting keeps the claim on its words, pasting them twice mints a second claim', async () => {
  await openStory('claims-cut-and-paste')
  const id = await tag('87 centimetres')
  await selectInBody(page, '87 centimetres')
  await page.keyboard.press('Control+X')
  await expect(body()).not.toContainText('87')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+V')
  await expect(body()).toContainText('until Friday.87 centimetres')
  expect(await inText()).toEqual([{ id, words: '87 centimetres' }])
  await expect(cards()).toHaveCount(1)
  await expect(card('87 centimetres')).not.toContainText('Orphaned')
  await page.keyboard.press('Control+V')
  await expect(cards()).toHaveCount(2)
  const [first, second] = await inText()
  expect(first).toEqual({ id, words: '87 centimetres' })
  expect(second?.words).toBe('87 centimetres')
  expect(second?.id).not.toBe(id)
})

test('a copy gets a claim of its own, also in another story', async () => {
  await openStory('claims-copy')
  const id = await tag('87 centimetres')
  await selectInBody(page, '87 centimetres')
  await page.keyboard.press('Control+C')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+V')
  await expect(cards()).toHaveCount(2)
  const ids = (await inText()).map((claim) => claim.id)
  expect(ids[0]).toBe(id)
  expect(new Set(ids).size).toBe(2)
  await openStory('claims-copy-elsewhere')
  await body().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+V')
  await expect(cards()).toHaveCount(1)
  expect(ids).not.toContain((await inText())[0]?.id)
})

test('splitting and joining the paragraph keeps the claim, and the joined words are the checked ones again', async () => {
  await openStory('claims-split-and-join')
  const id = await tag('87 centimetres')
  await card('87 centimetres').getByRole('button').first().click()
  await fromMenu(card('87 centimetres'), 'Attributed')
  await expect(card('87 centimetres')).toContainText('Attributed')
  await selectInBody(page, ' centimetres')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(cards().first()).toContainText('Stale')
  expect(await inText()).toEqual([{ id, words: '87\n centimetres' }])
  await page.keyboard.press('Backspace')
  await expect(card('87 centimetres')).toContainText('Attributed')
  expect(await inText()).toEqual([{ id, words: '87 centimetres' }])
})

test('tagging is undone and done again like any edit', async () => {
  await openStory('claims-undo-tagging')
  const id = await tag('87 centimetres')
  await page.keyboard.press('Control+Z')
  await expect(body().locator('[data-claim-id]')).toHaveCount(0)
  await expect(body()).toContainText('87 centimetres')
  await expect(card('87 centimetres')).toContainText('Orphaned')
  await page.keyboard.press('Control+Y')
  await expect(card('87 centimetres')).not.toContainText('Orphaned')
  expect(await inText()).toEqual([{ id, words: '87 centimetres' }])
})

test('a claim whose words are gone is orphaned, can be withdrawn, and is back when its words are', async () => {
  await openStory('claims-orphaned')
  const id = await tag('87 centimetres')
  await selectInBody(page, '87 centimetres')
  await page.keyboard.press('Delete')
  await expect(card('87 centimetres')).toContainText('Orphaned')
  await card('87 centimetres').getByRole('button').first().click()
  await card('87 centimetres').getByLabel('Reason').fill('The gauge was broken that night.')
  await card('87 centimetres').getByRole('button', { name: 'Withdraw' }).click()
  await expect(cards()).toHaveCount(0)
  await body().focus()
  await page.keyboard.press('Control+Z')
  await expect(card('87 centimetres')).not.toContainText('Orphaned')
  expect(await inText()).toEqual([{ id, words: '87 centimetres' }])
})

test('a checker settles claims with evidence and reasons, and other words make the decision stale', async () => {
  await openStory('claims-checked')
  await tag('87 centimetres')
  await tag('until Friday')
  await page.getByRole('button', { name: 'Submit for checking' }).click()
  await page.getByRole('button', { name: 'Submit for checking' }).waitFor({ state: 'hidden' })
  await switchTo(page, 'priya')
  await goTo(page, 'My stories')
  await page.getByRole('button', { name: /claims-checked/ }).click()
  const river = card('87 centimetres')
  await river.getByRole('button').first().click()
  await river.getByRole('button', { name: 'Verify', exact: true }).click()
  await expect(river.getByRole('alert')).toContainText('Verified needs one primary piece of evidence')
  await river.getByRole('button', { name: 'Add source…' }).click()
  await river.getByRole('textbox', { name: 'Citation' }).fill('River authority gauge log')
  await river.getByRole('textbox', { name: 'Place in it' }).fill('station 4, 06:00')
  await river.getByRole('button', { name: 'Add evidence' }).click()
  await expect(river.getByRole('list', { name: 'Evidence' })).toContainText('River authority gauge log')
  await river.getByRole('button', { name: 'Verify', exact: true }).click()
  await expect(river).toContainText('Verified')
  const schools = card('until Friday')
  await schools.getByRole('button').first().click()
  await fromMenu(schools, 'Not checkable…')
  await expect(schools.getByRole('button', { name: 'Not checkable', exact: true })).toBeDisabled()
  await schools.getByRole('textbox', { name: 'Why can it not be checked?' }).fill('The ministry is shut.')
  await schools.getByRole('button', { name: 'Not checkable', exact: true }).click()
  await expect(schools).toContainText('Not checkable · date · The ministry is shut.')
  await fromMenu(schools, 'Incorrect…')
  await schools.getByRole('textbox', { name: 'Why is it incorrect?' }).fill('The notice says Monday.')
  await schools.getByRole('textbox', { name: 'What should the text say?' }).fill('until Monday')
  await schools.getByRole('button', { name: 'Mark incorrect' }).click()
  await expect(schools).toContainText('Incorrect · date · The notice says Monday. · should say “until Monday”')
  await schools.getByRole('button', { name: 'Dispute', exact: true }).click()
  await schools.getByRole('textbox', { name: 'Why is it disputed?' }).fill('Two notices differ.')
  await schools.getByRole('button', { name: 'Dispute', exact: true }).click()
  await expect(schools).toContainText('Disputed · date · Two notices differ.')
  await switchTo(page, 'mira')
  await goTo(page, 'My stories')
  await page.getByRole('button', { name: /claims-checked/ }).click()
  await selectInBody(page, '87')
  await page.keyboard.type('78')
  await expect(cards().first()).toContainText('was “87 centimetres” when verified by Priya Anand')
  await selectInBody(page, '78')
  await page.keyboard.type('87')
  await expect(card('87 centimetres')).toContainText('Verified')
})
