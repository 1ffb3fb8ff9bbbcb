import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { odtFile } from '../documents/odt-document.ts'
import { pastePayload } from '../documents/paste-payloads.ts'
import { wordDocument } from '../documents/word-document.ts'
import { goTo, openSampleDesk, pickFolder, signIn } from './support/desk.ts'

let folder: string
let app: ElectronApplication
let page: Page

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stet-e2e-'))
  ;({ app, page } = await openSampleDesk(join(folder, 'newsroom')))
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await signIn(page, 'mira')
})

test.afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

const body = () => page.getByRole('textbox', { name: 'Body' })
const notice = () => page.locator('.arrival-notice')

/** Starts a blank story, with a sentence in it. */
async function openStory(headline: string): Promise<void> {
  await page.keyboard.press('Control+N')
  await page.getByRole('dialog').getByRole('textbox', { name: 'Headline' }).fill(headline)
  await page.getByRole('dialog').getByRole('button', { name: 'Start' }).click()
  await body().click()
  await page.keyboard.type('Before.')
  await page.keyboard.press('Enter')
}

/** Puts a payload on the system’s clipboard and pastes it. Electron takes items by their types since version 45. */
async function paste(offered: { html?: string; text?: string }): Promise<void> {
  await app.evaluate(async ({ clipboard, ClipboardItem }, data) => {
    const plain = data.text === undefined ? {} : { 'text/plain': data.text }
    const marked = data.html === undefined ? {} : { 'text/html': data.html }
    if (typeof ClipboardItem === 'function') await clipboard.write([new ClipboardItem({ ...plain, ...marked })])
    else (clipboard.write as unknown as (whole: typeof data) => void)(data)
  }, offered)
  await page.keyboard.press('Control+V')
}

/** Axe finds nothing in the story, once whatever moves has come to rest. */
async function findsNothing(): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState === 'finished'))
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([])
}

test('a Word clipboard comes in with its structure, says once what was left out, and is undone as one step', async () => {
  await openStory('Ferries in winter')
  await paste({ html: pastePayload('word.clipboard'), text: 'Ferry timetable halved for winter' })
  await expect(body().getByRole('heading', { name: 'What changes' })).toBeVisible()
  await expect(body().locator('ul > li > ul > li')).toHaveText('schools were told on Monday')
  await expect(body().locator('ol > li')).toHaveText(['the ramp', 'the lamps'])
  await expect(body().locator('blockquote p')).toHaveCount(2)
  await expect(body().getByRole('row')).toHaveCount(3)
  await expect(body().getByRole('link', { name: 'the plan', exact: true })).toHaveAttribute(
    'href',
    'https://harbour.example/winter',
  )
  await expect(body().locator('img, script, style, [style*="color"]')).toHaveCount(0)
  await expect(notice()).toContainText('Left out: 1 picture; 1 comment; 2 tracked changes, taken as accepted')
  await findsNothing()
  await notice().getByRole('button', { name: 'Undo' }).click()
  await expect(body()).toHaveText('Before.')
  await expect(notice()).toHaveCount(0)
  await page.keyboard.press('Control+Shift+Z')
  await expect(body().getByRole('heading', { name: 'What changes' })).toBeVisible()
})

test('a Google Docs clipboard comes in; once the story is changed further, the notice does not undo that', async () => {
  await openStory('Trees stay')
  await paste({ html: pastePayload('google-docs.clipboard'), text: 'Orchard street keeps its trees' })
  await expect(body().locator('strong').first()).toHaveText('seven to two')
  await expect(body().locator('ol')).toHaveAttribute('start', '3')
  await expect(body().locator('ul > li > ul > li')).toHaveText('eleven falls a year')
  await expect(body().getByRole('cell')).toHaveCount(4)
  await expect(notice()).toContainText('Left out: 1 picture')
  await page.keyboard.type(' After.')
  await expect(body()).toContainText('name no date. After.')
  await expect(notice().getByRole('button', { name: 'Undo' })).toHaveCount(0)
  await notice().getByRole('button', { name: 'Keep it and close this notice' }).click()
  await expect(notice()).toHaveCount(0)
  // Slow typing is more than one step back; the paste is always one of its own.
  for (let before = await body().innerText(); before.includes('no date'); before = await body().innerText()) {
    await page.keyboard.press('Control+Z')
    await expect.poll(() => body().innerText()).not.toBe(before)
  }
  await expect(body()).toHaveText('Before.')
})

test('plain text becomes paragraphs, Markdown what it says, and a picture alone is explained', async () => {
  await openStory('Plain copy')
  await paste({ text: 'One.\n\nTwo.' })
  await expect(body().locator('p')).toHaveText(['Before.', 'One.', 'Two.'])
  await expect(notice()).toHaveCount(0)
  await page.keyboard.press('Enter')
  await paste({ text: '## Tested\n\n- the motor\n- the seal' })
  await expect(body().getByRole('heading', { name: 'Tested' })).toBeVisible()
  await expect(body().locator('li')).toHaveCount(2)
  await expect(notice()).toContainText('read as Markdown')
  await paste({ html: '<img src="https://pictures.example/a.png">' })
  await expect(notice().getByRole('alert')).toContainText('Nothing of this can stand in a story: 1 picture.')
  await findsNothing()
})

test('a Word document starts a story, a broken one starts none', async () => {
  const report = await wordDocument(20, 11)
  const good = join(folder, 'report.docx')
  const broken = join(folder, 'broken.docx')
  writeFileSync(good, report.bytes)
  writeFileSync(broken, report.bytes.subarray(0, report.bytes.length / 2))
  await goTo(page, 'My stories')
  const stories = page.getByRole('contentinfo').getByText(/\d+ stories/)
  const before = await stories.textContent()
  await pickFolder(app, broken)
  await page.keyboard.press('Control+Shift+O')
  const dialog = page.getByRole('dialog', { name: 'Import a document' })
  await expect(dialog.getByRole('alert')).toContainText('The document cannot be read')
  await findsNothing()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(stories).toHaveText(before ?? '')
  await pickFolder(app, good)
  await page.keyboard.press('Control+Shift+O')
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(report.title)
  await expect(notice()).toContainText('report.docx was brought in.')
  const count = (type: string) => report.blocks.filter((block) => block.type === type).length
  await expect(body().locator('table')).toHaveCount(count('table'))
  await expect(body().locator('h2, h3')).toHaveCount(count('heading') - 1)
  await expect(body().locator('> * > blockquote, > blockquote')).toHaveCount(count('blockquote'))
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await notice().getByRole('button', { name: 'Undo' }).click()
  await expect(body()).toHaveText('')
})

test('a document dropped on the story comes in where it was dropped', async () => {
  await openStory('Market')
  await body().evaluate(
    (copy, bytes) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(bytes)], 'market.odt'))
      const place = copy.lastElementChild?.getBoundingClientRect()
      const at = { clientX: (place?.left ?? 0) + 5, clientY: (place?.top ?? 0) + 5 }
      copy.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true, ...at }))
    },
    [...odtFile()],
  )
  await expect(notice()).toContainText('market.odt was brought in.')
  await expect(body().locator('> *').first()).toHaveText('Before.')
  await expect(body().getByRole('columnheader', { name: 'Price list' })).toBeVisible()
  await expect(body().locator('ol').last()).toContainText('Counted on Friday.')
})
