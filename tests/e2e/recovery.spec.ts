import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { electronFromRunner, goTo, openDesk, openSampleDesk, signIn } from './support/desk.ts'

let folder: string

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-e2e-'))
})

test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

async function openStory(page: Page) {
  await goTo(page, 'My stories')
  await page.getByRole('button', { name: /school-lunch-audit/ }).click()
  const body = page.getByRole('textbox', { name: 'Body' })
  await body.waitFor()
  return body
}

async function runCommand(page: Page, label: string) {
  await page.keyboard.press('Control+k')
  await page.getByPlaceholder('Find a command').fill(label)
  await page.getByRole('button', { name: label }).click()
}

const savedWord = (page: Page) => page.locator('.saved')

const stood = { x: 40, y: 30, width: 1200, height: 760 }

/** Waits until the desk has kept where the caret is: it stands in the file that outlives the desk. */
async function placeKept(app: ElectronApplication, data: string) {
  await expect
    .poll(() =>
      app.evaluate(
        (_, file) => {
          const { readFileSync } = process.getBuiltinModule('node:fs')
          const { windows } = JSON.parse(readFileSync(file, 'utf8')) as {
            windows: { place: { at: { caret?: { head: number } | null } } | null }[]
          }
          return windows[0]?.place?.at.caret?.head ?? 0
        },
        join(data, 'windows.json'),
      ),
    )
    .toBeGreaterThan(20)
}

test('killed, stopped in parts, opened twice: the desk is where it was and says what happened', async () => {
  const data = join(folder, 'newsroom')
  const first = await openSampleDesk(data)
  await signIn(first.page, 'mira')
  const body = await openStory(first.page)
  await first.app.evaluate(({ BrowserWindow }, frame) => BrowserWindow.getAllWindows()[0]?.setBounds(frame), stood)
  await body.press('Control+Home')
  for (let step = 0; step < 25; step += 1) await body.press('ArrowRight')
  await body.pressSequentially('XY')
  await expect(savedWord(first.page)).toHaveText('Saved')
  await placeKept(first.app, data)
  const ended = once(first.app.process(), 'exit')
  first.app.process().kill('SIGKILL')
  await ended

  const { app, page } = await openDesk(electronFromRunner(), data)
  await signIn(page, 'mira')
  const again = page.getByRole('textbox', { name: 'Body' })
  await expect(again).toContainText('XY')
  await expect(again).toBeFocused()
  const stands = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())
  expect(stands).toEqual(stood)
  await page.keyboard.type('Z')
  await expect(again).toContainText('XYZ')
  const ending = page.getByRole('status').filter({ hasText: 'Stet did not close properly last time.' })
  await expect(ending).toContainText('The last words saved are in school-lunch-audit')
  await ending.getByRole('button', { name: 'Close this notice' }).click()
  await expect(ending).toBeHidden()
  await expect(savedWord(page)).toHaveText('Saved')

  const second = spawn(electronFromRunner().executablePath, [
    ...electronFromRunner().arguments,
    electronFromRunner().appFolder,
    `--data=${data}`,
    join(import.meta.dirname, '../fixtures/wire/tunnel-meridian.txt'),
  ])
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  await once(second, 'exit')
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false)
  expect(app.windows()).toHaveLength(1)
  await expect(page.getByRole('main')).toContainText('Harbour crossing to shut for a month')
  await runCommand(page, 'Open school-lunch-audit')
  await expect(again).toContainText('XYZ')

  const opening = app.waitForEvent('window')
  await runCommand(page, 'Open story in new window')
  const other = await opening
  const beside = other.getByRole('textbox', { name: 'Body' })
  await expect(beside).toContainText('XYZ')
  await beside.press('Control+End')
  await beside.pressSequentially(' Said in the second window.')
  await expect(again).toContainText('Said in the second window.')
  await again.press('Control+End')
  await again.pressSequentially(' And in the first.')
  await expect(beside).toContainText('And in the first.')
  await other.close()

  const crashed = page.waitForEvent('crash')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  await crashed
  await expect.poll(() => shownIn(app), { timeout: 15_000 }).toContain('And in the first.')
  await expect.poll(() => shownIn(app)).toContain('A window stopped and was opened again.')
  await app.close()
})

/** Everything the desk's window shows, as main sees it: a page that crashed is lost to the test runner. */
function shownIn(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]
      ?.webContents.executeJavaScript('document.body.innerText')
      .catch(() => ''),
  )
}

const mounted = (options: string, place: string) => execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'stet', place])

test('a full disk is said at once, writing goes on, and everything is written when there is room', async () => {
  const disk = mkdtempSync(join(tmpdir(), 'stet-disk-'))
  try {
    mounted('size=48m', disk)
  } catch {
    rmSync(disk, { recursive: true, force: true })
    test.skip(true, 'Needs the right to mount a small disk.')
  }
  const data = join(disk, 'newsroom')
  const filling = join(disk, 'filling')
  try {
    const { app, page } = await openSampleDesk(data)
    await signIn(page, 'mira')
    const body = await openStory(page)
    await body.press('Control+End')
    await expect.poll(() => fill(filling)).toBe('full')
    await body.pressSequentially(` ${'Written with no room. '.repeat(3)}`)
    const alert = page.getByRole('alert').filter({ hasText: 'The disk is full' })
    await expect(alert).toBeVisible()
    await expect(savedWord(page)).toContainText('Not saved')
    await body.pressSequentially('The last words.')
    await goTo(page, 'My stories')
    await page.getByRole('button', { name: /school-lunch-audit/ }).click()
    await expect(body).toContainText('The last words.')
    rmSync(filling)
    await expect(page.getByRole('status').filter({ hasText: 'Everything is saved again.' })).toBeVisible()
    await expect(alert).toBeHidden()
    const ended = once(app.process(), 'exit')
    app.process().kill('SIGKILL')
    await ended
    const reopened = await openDesk(electronFromRunner(), data)
    await signIn(reopened.page, 'mira')
    await expect(reopened.page.getByRole('textbox', { name: 'Body' })).toContainText('The last words.')
    await reopened.app.close()
  } finally {
    execFileSync('umount', ['-l', disk])
    rmSync(disk, { recursive: true, force: true })
  }
})

/** Fills the disk to its last byte. */
function fill(file: string): 'full' | string {
  for (const size of [1 << 20, 1 << 12, 1]) {
    const chunk = Buffer.alloc(size, 1)
    for (;;) {
      try {
        writeFileSync(file, chunk, { flag: 'a' })
      } catch (thrown) {
        if ((thrown as NodeJS.ErrnoException).code === 'ENOSPC') break
        throw thrown
      }
    }
  }
  return 'full'
}

type Entry = { readonly label?: string; readonly role?: string; readonly click?: () => void }

/** Notes the entries of the next context menu in place of showing it. */
async function watchMenus(app: ElectronApplication) {
  await app.evaluate(({ Menu }) => {
    Menu.buildFromTemplate = ((entries: Entry[]) => {
      Object.assign(globalThis, { entries })
      return { popup: () => undefined }
    }) as never
  })
}

const labels = (app: ElectronApplication) =>
  app.evaluate(() =>
    ((globalThis as unknown as { entries?: Entry[] }).entries ?? []).map((entry) => entry.label ?? entry.role ?? ''),
  )

const choose = (app: ElectronApplication, label: string) =>
  app.evaluate((_, wanted) => {
    const { entries = [] } = globalThis as unknown as { entries?: Entry[] }
    entries.find((entry) => entry.label === wanted)?.click?.()
    Object.assign(globalThis, { entries: [] })
  }, label)

/** Clicks the last word of the body with the right button until the menu has the entry, for spelling looks in its own time. */
async function menuOfLastWord(app: ElectronApplication, page: Page, entry: string) {
  const at = await page.getByRole('textbox', { name: 'Body' }).evaluate((body) => {
    const range = document.createRange()
    const last = [...body.querySelectorAll('p')].at(-1)?.lastChild
    if (!last) throw new Error('the body is empty')
    range.setStart(last, (last.textContent?.length ?? 0) - 4)
    range.setEnd(last, (last.textContent?.length ?? 0) - 3)
    const { x, y } = range.getBoundingClientRect()
    return { x: x + 2, y: y + 5 }
  })
  await expect
    .poll(async () => {
      await page.mouse.click(at.x, at.y, { button: 'right' })
      return labels(app)
    })
    .toContain(entry)
}

test('a misspelled word is marked in the language of the story, with suggestions, and can be taught', async () => {
  const { app, page } = await openSampleDesk(join(folder, 'newsroom'))
  await signIn(page, 'dana')
  const body = await openStory(page)
  await watchMenus(app)
  await body.press('Control+End')
  await body.press('Enter')
  await body.pressSequentially('The council met at the harbuor ')
  await menuOfLastWord(app, page, 'harbour')
  expect(await labels(app)).toEqual(expect.arrayContaining(['Add to my words', 'cut', 'copy', 'paste']))
  await choose(app, 'harbour')
  await expect(body).toContainText('met at the harbour')
  await body.press('Control+End')
  await body.pressSequentially('of Skerravik ')
  await menuOfLastWord(app, page, 'Add to my words')
  await choose(app, 'Add to my words')
  await expect
    .poll(async () => {
      const answer = await page.evaluate(() => window.stet.calls.misspelled({ words: ['Skerravik', 'harbuor'] }))
      return answer.ok ? answer.value : answer.problem.code
    })
    .toEqual(['harbuor'])
  await app.close()
})
