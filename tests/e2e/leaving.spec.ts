import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { goTo, openSampleDesk, signIn, signOut } from './support/desk.ts'

let folder: string

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-e2e-'))
})

test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

type Edits = { failing: boolean; answers: string[] }

/** Puts a switch before the real handler of edits: while it fails nothing reaches the store. Every answer is noted. */
async function watchEdits(app: ElectronApplication) {
  await app.evaluate(({ ipcMain }) => {
    type Answer = { ok: boolean; problem?: { code: string } }
    type Handler = (event: unknown, message: unknown) => Promise<Answer>
    const channel = 'stet:call:appendEdit'
    const real = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers.get(channel)
    if (real === undefined) throw new Error('nothing answers appendEdit')
    const edits: Edits = { failing: false, answers: [] }
    Object.assign(globalThis, { edits })
    const full = { code: 'disk-full', message: 'The disk is full.', next: 'Make room.' }
    ipcMain.removeHandler(channel)
    ipcMain.handle(channel, async (event, message) => {
      const answer = edits.failing ? { ok: false, problem: full } : await real(event, message)
      edits.answers.push(answer.ok ? 'saved' : (answer.problem?.code ?? ''))
      return answer
    })
  })
  const set = (failing: boolean) =>
    app.evaluate((_, wanted) => {
      const { edits } = globalThis as unknown as { edits: Edits }
      edits.failing = wanted
      edits.answers = []
    }, failing)
  const answers = () => app.evaluate(() => (globalThis as unknown as { edits: Edits }).edits.answers)
  return { fail: () => set(true), work: () => set(false), answers }
}

async function openStory(page: Page) {
  await goTo(page, 'My stories')
  await page.getByText('waterfront-plan-delay').click()
  return page.getByRole('textbox', { name: 'Body' })
}

test('words that cannot be saved keep their writer, or wait for them, and never become a colleague’s', async () => {
  const { app, page } = await openSampleDesk(join(folder, 'newsroom'))
  await signIn(page, 'mira')
  const edits = await watchEdits(app)
  const body = await openStory(page)
  await edits.fail()
  await body.press('Control+End')
  await body.pressSequentially(' Mira wrote this.')
  await expect(page.locator('.saved')).toContainText('Not saved: The disk is full.')

  const rail = page.getByRole('navigation', { name: 'Desk' })
  await rail.locator('button.person').click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  const question = page.getByRole('dialog', { name: 'Your last words are not saved' })
  await expect(question).toContainText('The disk is full.')
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(body).toContainText('Mira wrote this.')

  await rail.locator('button.person').click()
  await page.getByRole('menuitem', { name: 'Switch person' }).click()
  const handing = page.getByRole('dialog', { name: 'Switch person' })
  await handing.getByRole('combobox', { name: 'Person' }).click()
  await page.getByRole('option', { name: 'Dana Voss' }).click()
  await handing.getByRole('textbox', { name: 'Password' }).fill('let-it-stand')
  await handing.getByRole('button', { name: 'Switch' }).click()
  await expect(handing.getByRole('alert')).toContainText('What you wrote last is not saved')
  await page.keyboard.press('Escape')
  await expect(handing).toBeHidden()

  await rail.locator('button.person').click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await question.getByRole('button', { name: 'Sign out anyway' }).click()
  await signIn(page, 'dana')
  await edits.work()
  await expect.poll(edits.answers, { timeout: 10_000 }).toContain('another-writer')
  expect(await edits.answers()).not.toContain('saved')

  await signOut(page)
  await signIn(page, 'mira')
  await expect.poll(edits.answers, { timeout: 10_000 }).toContain('saved')
  await expect(await openStory(page)).toContainText('Mira wrote this.')

  await edits.fail()
  await body.press('Control+End')
  await body.pressSequentially(' And this.')
  await expect(page.locator('.saved')).toContainText('Not saved')
  const asked = await app.evaluate(
    ({ BrowserWindow, dialog }) =>
      new Promise<string>((resolve) => {
        const ask = async (_window: unknown, { message }: { message: string }) => {
          resolve(message)
          return { response: 0, checkboxChecked: false }
        }
        Object.assign(dialog, { showMessageBox: ask })
        BrowserWindow.getAllWindows()[0]?.close()
      }),
  )
  expect(asked).toBe('Words written here are not saved.')
  await expect(body).toContainText('And this.')
  await edits.work()
  await expect(page.locator('.saved')).toHaveText('Saved')
  await app.close()
})
