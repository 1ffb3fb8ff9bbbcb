import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { goTo, openSampleDesk, selectInBody, signIn, switchTo } from './support/desk.ts'

let folder: string

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-e2e-'))
})

test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const openSample = () => openSampleDesk(join(folder, 'newsroom'))

const openStory = async (page: Page, slug: string) => {
  await goTo(page, 'My stories')
  await page.getByRole('button', { name: new RegExp(slug) }).click()
  await page.getByRole('textbox', { name: 'Body' }).waitFor()
}

const submitForApproval = async (page: Page) => {
  await page.getByRole('button', { name: 'Submit for approval' }).click()
  await page.getByRole('button', { name: 'Submit for approval' }).waitFor({ state: 'hidden' })
}

test('the palette goes where its words say, and the sheet names every key of the desk and of the screen', async () => {
  const { app, page } = await openSample()
  await signIn(page, 'dana')
  await page.keyboard.press('Control+k')
  await page.getByRole('textbox', { name: 'Find a command' }).fill('foot')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Subscription footers' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Wording (en)' }).focus()
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('heading', { name: 'Waiting for you' })).toBeVisible()
  await page.keyboard.press('Shift+?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet).toContainText('Approve and sign')
  await expect(sheet).toContainText('Go to wire')
  await page.keyboard.press('Control+1')
  await expect(sheet).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await app.evaluate(({ Menu }) => {
    const help = Menu.getApplicationMenu()?.items.find((item) => item.role?.toLowerCase() === 'help')
    help?.submenu?.items.find((item) => item.label === 'Keyboard shortcuts')?.click()
  })
  await expect(sheet).toBeVisible()
  await app.close()
})

test('a gate leads to its place in the story, and a check to its claim', async () => {
  const { app, page } = await openSample()
  await signIn(page, 'mira')
  await openStory(page, 'harbour-strike-vote')
  await submitForApproval(page)
  await switchTo(page, 'dana')
  await goTo(page, 'Approvals')
  await page
    .getByRole('region', { name: 'Approvals' })
    .getByRole('button', { name: /harbour-strike-vote/ })
    .click()
  await page.locator('[data-gate="claims-settled"]').getByRole('button', { name: 'Go to the claim' }).click()
  await expect(page.locator('[data-chosen="true"]')).toContainText('87 percent support among 4,120 members')
  await goTo(page, 'Checks')
  await page.getByRole('list', { name: 'Open claims' }).getByRole('button').first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('button', { name: /nine-day stoppage in 1998/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-chosen="true"]')).toContainText('nine-day stoppage in 1998')
  await app.close()
})

test('a chief who returned a story sees what changed since, and signs with the keys', async () => {
  const { app, page } = await openSample()
  await signIn(page, 'dana')
  await goTo(page, 'Approvals')
  await page.getByRole('heading', { name: /Audit finds lunch contractor/ }).waitFor()
  await page.keyboard.press('Control+Shift+Enter')
  await page.getByRole('textbox', { name: 'Note' }).fill('Ask the contractor again.')
  await page.getByRole('dialog').getByRole('button', { name: 'Return' }).click()
  await expect(page.getByText('Nothing waits for you.')).toBeVisible()
  await switchTo(page, 'mira')
  await openStory(page, 'school-lunch-audit')
  await selectInBody(page, 'promised')
  await page.keyboard.type('offered')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await submitForApproval(page)
  await switchTo(page, 'dana')
  await goTo(page, 'Approvals')
  await expect(page.getByRole('button', { name: /school-lunch-audit/ })).toContainText('changed since you returned it')
  await page.getByRole('tab', { name: 'Changes since your return' }).click()
  await expect(page.getByRole('tabpanel').locator('del')).toHaveText('promised')
  await expect(page.getByRole('tabpanel').locator('ins')).toHaveText('offered')
  await page.getByRole('tab', { name: 'Check sheet' }).click()
  await expect(page.getByRole('tabpanel')).toContainText('City audit office, school meals report, table 3')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Signed by Dana Voss')).toBeVisible()
  await app.close()
})

test('a footer is put in use only after it was asked once more', async () => {
  const { app, page } = await openSample()
  await signIn(page, 'dana')
  await goTo(page, 'Footers')
  await page.getByRole('textbox', { name: 'Wording (en)' }).fill('Readers pay for this. [Join {{publication}}] now.')
  await expect(page.getByRole('region', { name: 'Preview in English' })).toContainText('Join Harbour Ledger')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await page.getByRole('button', { name: 'Put v2 in use…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('button', { name: /Subscribe, general/ })).toContainText('v1 in use')
  await page.getByRole('button', { name: 'Put v2 in use…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Put in use' }).click()
  await expect(page.getByRole('button', { name: /Subscribe, general/ })).toContainText('v2 in use')
  await expect(page.getByRole('region', { name: 'History' })).toContainText('each keeps the wording it ran with')
  await app.close()
})

test('an admin opens a desk and gives a role there, and a colleague takes the desk over', async () => {
  const { app, page } = await openSample()
  await signIn(page, 'dana')
  await goTo(page, 'People')
  await page.getByLabel('New desk').fill('Sport')
  await page.getByRole('button', { name: 'Open desk' }).click()
  await page.getByRole('button', { name: /Priya Anand/ }).click()
  await page.getByRole('checkbox', { name: 'Editor, Sport' }).check()
  await page.getByRole('button', { name: 'Save account' }).click()
  await expect(page.getByRole('button', { name: /Priya Anand/ })).toContainText(
    'Checker, editor · City, Politics, Sport',
  )
  await page
    .getByRole('navigation', { name: 'Desk' })
    .getByRole('button', { name: /Dana Voss/ })
    .click()
  await page.getByRole('menuitem', { name: 'Switch person…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Switch person' })
  await dialog.getByRole('combobox', { name: 'Person' }).click()
  await page.getByRole('option', { name: 'Priya Anand' }).click()
  await dialog.getByRole('textbox', { name: 'Password' }).fill('second-source')
  await dialog.getByRole('button', { name: 'Switch' }).click()
  await expect(page.getByRole('navigation', { name: 'Desk' })).toContainText('Priya Anand')
  await app.close()
})

test('the status line says the log is intact once all of it was read back', async () => {
  const { app, page } = await openSample()
  await signIn(page, 'dana')
  await expect(page.locator('.status-line')).toContainText(/Log intact · \d+ entries/)
  await app.close()
})

for (const scheme of ['light', 'dark'] as const) {
  test(`in a small window nothing is cut off and axe finds nothing, dialogs included, ${scheme}`, async () => {
    const { app, page } = await openSample()
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720))
    await page.waitForFunction(() => innerWidth === 1280)
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    const check = async (place: string) => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      expect(violations.map((violation) => `${place}: ${violation.id} ${violation.nodes[0]?.html ?? ''}`)).toEqual([])
      const wide = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('.column, .bench, .proof, .fills, .card, .rail')]
          .filter((element) => element.scrollWidth > element.clientWidth + 1)
          .map((element) => element.className),
      )
      expect(wide, `${place} scrolls sideways`).toEqual([])
    }
    const checkDialog = async (place: string) => {
      await page.getByRole('dialog').waitFor()
      await check(place)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    }
    await signIn(page, 'dana')
    for (const screen of ['My stories', 'Checks', 'Approvals', 'Published', 'Footers', 'People', 'Settings']) {
      await goTo(page, screen)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await check(screen)
    }
    await page.keyboard.press('Control+k')
    await checkDialog('palette')
    await page.keyboard.press('Shift+?')
    await checkDialog('sheet of shortcuts')
    await goTo(page, 'People')
    await page.getByRole('button', { name: 'Add person…' }).click()
    await checkDialog('adding a person')
    await page.getByRole('button', { name: 'Close account…' }).click()
    await checkDialog('closing an account')
    await goTo(page, 'Approvals')
    for (const tab of ['Changes since your return', 'Against wire', 'Check sheet']) {
      await page.getByRole('tab', { name: tab }).click()
      await check(tab)
    }
    await page.getByRole('button', { name: 'Return with a note…' }).click()
    await checkDialog('returning')
    await app.close()
  })
}
