import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { electronFromRunner, goTo, openDesk, openSampleDesk, signOut } from './support/desk.ts'

let folder: string

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-e2e-'))
})

test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const signInAs = async (page: Page, name: string, password: string) => {
  await page.getByLabel('Sign-in name').fill(name)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('whoever sets up a desk says who is chief and admin, and adds a colleague at once', async () => {
  const { app, page } = await openDesk(electronFromRunner(), join(folder, 'newsroom'))
  await page.getByRole('button', { name: 'Set up this desk' }).click()
  await page.getByLabel('Newsroom name').fill('The Tidewater Post')
  await page.getByLabel('Your name').fill('Ada Quist')
  await page.getByLabel('Sign-in name').fill('ada')
  await page.getByRole('textbox', { name: 'Password' }).fill('tide-tables')
  await page.getByRole('group', { name: 'Your roles' }).getByLabel('Chief').uncheck()
  await expect(page.getByText('Nobody is chief yet')).toBeVisible()
  await page.getByRole('button', { name: 'Add another person' }).click()
  const colleague = page.getByRole('group', { name: 'Person 2' })
  await colleague.getByRole('textbox', { name: 'Name', exact: true }).fill('Bo Lind')
  await colleague.getByLabel('Sign-in name').fill('bo')
  await colleague.getByRole('textbox', { name: 'Password' }).fill('ebb-and-flow')
  await colleague.getByLabel('Editor').uncheck()
  await colleague.getByLabel('Chief').check()
  await colleague.getByLabel('Admin of the house').check()
  await expect(page.getByText('Nobody is chief yet')).toBeHidden()
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.map((violation) => `${violation.id} ${violation.nodes[0]?.html ?? ''}`)).toEqual([])
  await page.getByRole('button', { name: 'Create newsroom' }).click()
  await expect(page.getByRole('navigation', { name: 'Desk' })).toContainText('The Tidewater Post')
  await signOut(page)
  await expect(page.getByText('People of the sample newsroom')).toBeHidden()
  await signInAs(page, 'bo', 'ebb-and-flow')
  await goTo(page, 'People')
  const people = page.getByRole('region', { name: 'People' })
  await expect(people).toContainText('Ada Quist')
  await expect(people).toContainText('Checker, editor, admin · City')
  await expect(people).toContainText('Bo Lind')
  await expect(people).toContainText('Desk chief, admin · City')
  await app.close()
})

test('the fifth wrong password makes the next try wait, also after a restart', async () => {
  const data = join(folder, 'newsroom')
  const { app, page } = await openSampleDesk(data)
  const sample = page.getByRole('region', { name: 'People of the sample newsroom' })
  await expect(sample).toContainText('Mira Okafor, editor: sign-in name mira, password harbour-lantern')
  for (let count = 0; count < 5; count += 1) {
    const answer = await page.evaluate(() => window.stet.calls.signIn({ signInName: 'mira', password: 'not it' }))
    expect(answer).toMatchObject({ ok: false, problem: { code: 'sign-in-failed' } })
  }
  await app.close()
  const again = await openDesk(electronFromRunner(), data)
  await signInAs(again.page, 'mira', 'harbour-lantern')
  await expect(again.page.getByRole('alert')).toContainText(/Too many wrong passwords.*Try again in \d+ seconds/)
  await again.app.close()
})
