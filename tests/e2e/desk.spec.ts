import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import {
  electronFromRunner,
  goTo,
  openDesk,
  pickFolder,
  selectInBody,
  signIn,
  signOut,
  switchTo,
} from './support/desk.ts'
import { walkTheTour } from './support/tour-walk.ts'

let folder: string

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-e2e-'))
})

test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const openSample = async () => {
  const desk = await openDesk(electronFromRunner(), join(folder, 'newsroom'))
  await desk.page.getByRole('button', { name: 'Try the sample newsroom' }).click()
  await desk.page.getByRole('heading', { name: /Sign in to/ }).waitFor()
  return desk
}

test('three people take wire copy to a released story', async () => {
  const steps: string[] = []
  await walkTheTour({
    electron: electronFromRunner(),
    env: {},
    wire: null,
    data: join(folder, 'newsroom'),
    out: folder,
    say: (step) => steps.push(step),
  })
  expect(steps).toHaveLength(7)
  const released = readdirSync(join(folder, 'released'))
  expect(released.filter((name) => /\.(html|txt|json)$/.test(name))).toHaveLength(3)
  const contents = released.map((name) => readFileSync(join(folder, 'released', name), 'utf8')).join('\n')
  expect(contents).toContain('Subscribe to the Harbour Ledger')
  expect(contents).not.toMatch(/data-claim|TK/)
})

test('a wire file of our own brings its appeal along as the footer', async () => {
  const wire = join(folder, 'ferries.txt')
  const copy =
    '• Coastline News\n\nThe night ferry will run again from Monday, the operator said.\n\nTwo ships were laid up in March for repairs.\n\nIndependent reporting from the ferries takes time and money.\nSubscribe today and help Coastline News keep asking.\n'
  writeFileSync(wire, copy)
  await walkTheTour({
    electron: electronFromRunner(),
    env: {},
    wire,
    data: join(folder, 'newsroom'),
    out: folder,
    say: () => undefined,
  })
  const text = readdirSync(join(folder, 'released')).find((name) => name.endsWith('.txt')) ?? ''
  const released = readFileSync(join(folder, 'released', text), 'utf8')
  expect(released).toContain(
    '--\nIndependent reporting from the ferries takes time and money. Subscribe today and help Coastline News keep asking.',
  )
})

test('a newsroom of one’s own is set up, and a wrong password is refused in words', async () => {
  const { app, page } = await openDesk(electronFromRunner(), join(folder, 'newsroom'))
  await page.getByRole('button', { name: 'Set up this desk' }).click()
  await page.getByLabel('Newsroom name').fill('The Tidewater Post')
  await page.getByLabel('Your name').fill('Ada Quist')
  await page.getByLabel('Sign-in name').fill('ada')
  await page.getByRole('textbox', { name: 'Password' }).fill('a-long-enough-password')
  await page.getByRole('button', { name: 'Create newsroom' }).click()
  await expect(page.getByRole('navigation', { name: 'Desk' })).toContainText('The Tidewater Post')
  await signOut(page)
  await page.getByLabel('Sign-in name').fill('ada')
  await page.getByRole('textbox', { name: 'Password' }).fill('not the password')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('The sign-in name or the password is wrong.')
  await app.close()
})

test('a chief sees why a story may not run, and an approved story that changes loses its approval', async () => {
  const { app, page } = await openSample()
  await signIn(page, 'mira')
  await goTo(page, 'My stories')
  await page.getByRole('button', { name: /harbour-strike-vote/ }).click()
  await page.getByRole('button', { name: 'Submit for approval' }).click()
  await page.getByRole('button', { name: 'Submit for approval' }).waitFor({ state: 'hidden' })
  await switchTo(page, 'dana')
  await goTo(page, 'Approvals')
  const approvals = page.getByRole('region', { name: 'Approvals' })
  await approvals.getByRole('button', { name: /harbour-strike-vote/ }).click()
  await expect(page.locator('[data-gate="no-tk"]')).toHaveAttribute('data-outcome', 'block')
  await expect(page.locator('[data-gate="claims-settled"]')).toContainText('3 claims are open')
  await expect(page.getByRole('button', { name: 'Approve and sign' })).toBeDisabled()
  await approvals.getByRole('button', { name: /school-lunch-audit/ }).click()
  await page.getByRole('heading', { name: /Audit finds lunch contractor/ }).waitFor()
  await page.getByRole('button', { name: 'Approve and sign' }).click()
  await page.getByRole('button', { name: 'Release', exact: true }).waitFor()
  await switchTo(page, 'mira')
  await goTo(page, 'My stories')
  await page.getByRole('button', { name: /school-lunch-audit/ }).click()
  await selectInBody(page, '12,400')
  await page.keyboard.type('12,500')
  await expect(page.getByText('The approval is void: body, claims changed after it was signed.')).toBeVisible()
  await switchTo(page, 'dana')
  await goTo(page, 'Approvals')
  await approvals.getByRole('button', { name: /school-lunch-audit/ }).click()
  await expect(page.getByText(/The approval is void/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Release', exact: true })).toBeHidden()
  await app.close()
})

test('a chief who wrote in a story cannot approve it', async () => {
  const { app, page } = await openSample()
  await signIn(page, 'dana')
  await goTo(page, 'My stories')
  await page.getByRole('button', { name: /school-lunch-audit/ }).click()
  await selectInBody(page, 'Monday')
  await page.keyboard.type('Monday')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await goTo(page, 'Approvals')
  await expect(page.getByText('You wrote part of this story, so somebody else must approve it.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Approve and sign' })).toBeDisabled()
  await app.close()
})

test('what was saved is there after the process is killed', async () => {
  const data = join(folder, 'newsroom')
  const { app, page } = await openSample()
  await signIn(page, 'mira')
  await goTo(page, 'My stories')
  await page.getByRole('button', { name: /school-lunch-audit/ }).click()
  await selectInBody(page, 'promised')
  await page.keyboard.type('vowed firmly')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  app.process().kill('SIGKILL')
  await app.waitForEvent('close').catch(() => undefined)
  const again = await openDesk(electronFromRunner(), data)
  await signIn(again.page, 'mira')
  await goTo(again.page, 'My stories')
  await again.page.getByRole('button', { name: /school-lunch-audit/ }).click()
  await expect(again.page.getByRole('textbox', { name: 'Body' })).toContainText('vowed firmly')
  await again.app.close()
})

test('the window keeps to itself: no Node, no other page, no unapproved release over the contract', async () => {
  const { app, page } = await openSample()
  await signIn(page, 'dana')
  expect(await page.evaluate(() => typeof (globalThis as Record<string, unknown>).require)).toBe('undefined')
  const fetched = await page.evaluate(() =>
    fetch('https://example.org/').then(
      () => 'reached',
      () => 'refused',
    ),
  )
  expect(fetched).toBe('refused')
  await page.evaluate(() => {
    location.href = 'file:///etc/passwd'
  })
  expect(page.url()).toBe('app://stet/')
  expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true)
  const answer = await page.evaluate(async () => {
    const stories = await window.stet.calls.storyList(undefined)
    const story = stories.ok ? stories.value.find((row) => row.slug === 'school-lunch-audit') : undefined
    const id = '01912345-89ab-7cde-8f01-23456789abcd'
    return window.stet.commands['release-story']({ id, input: { storyId: story?.id, releaseId: id } } as never)
  })
  expect(answer).toMatchObject({ ok: false, problem: { code: 'not-approved' } })
  await pickFolder(app, folder)
  await app.close()
})

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${scheme}`, async () => {
    const { app, page } = await openSample()
    await page.emulateMedia({ colorScheme: scheme })
    const check = async (place: string) => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      expect(violations.map((violation) => `${place}: ${violation.id} ${violation.nodes[0]?.html ?? ''}`)).toEqual([])
    }
    await check('sign in')
    await signIn(page, 'dana')
    for (const screen of ['Wire', 'My stories', 'Checks', 'Approvals', 'Published', 'Footers', 'People', 'Settings']) {
      await goTo(page, screen)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await check(screen)
    }
    await goTo(page, 'My stories')
    await page.getByRole('button', { name: /river-gauge-restart/ }).click()
    await page.getByRole('textbox', { name: 'Body' }).waitFor()
    await check('Story')
    await app.close()
  })
}
