import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type CDPSession, type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { newId, storyId } from '../../app/ids.ts'
import { goTo, openSampleDesk, pickFolder, selectInBody, signIn } from './support/desk.ts'

let folder: string
let app: ElectronApplication
let page: Page
let keyboard: CDPSession

/** A picture of one grey point, GIF89a. */
const point = Buffer.from('R0lGODlhAQABAIAAAICAgAAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64')

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stet-e2e-'))
  ;({ app, page } = await openSampleDesk(join(folder, 'newsroom')))
  keyboard = await page.context().newCDPSession(page)
  await signIn(page, 'mira')
})

test.afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

const body = () => page.getByRole('textbox', { name: 'Body' })
const choices = () => page.getByRole('listbox', { name: 'What to insert' })
const saved = () => expect(page.getByText('Saved', { exact: true })).toBeVisible()

/** Starts an empty story as Mira and puts the cursor into it. Gives its id. */
async function openStory(slug: string, language = 'en-GB'): Promise<string> {
  const id = newId(storyId)
  await page.evaluate(
    async ({ id, slug, language }) => {
      const house = await window.stet.calls.house(undefined)
      const deskId = house.ok ? house.value.desks[0]?.id : undefined
      const fields = { slug, headline: 'River rises after a week of rain', language }
      const input = { storyId: id, deskId, wireItemId: null, fields, appeal: 'leave-out' }
      const answer = await window.stet.commands['start-story']({ id, input } as never)
      if (!answer.ok) throw new Error(answer.problem.message)
    },
    { id, slug, language },
  )
  await goTo(page, 'My stories')
  await page.getByRole('button', { name: new RegExp(slug) }).click()
  await body().click()
  return id
}

/** Opens the slash menu at the cursor, narrows it by words, and takes what it then offers first. */
async function slash(words: string): Promise<void> {
  await page.keyboard.type(`/${words}`)
  await expect(choices().getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(choices()).toBeHidden()
}

/** The story as it would be released. */
const released = (id: string) =>
  page.evaluate(async (story) => {
    const answer = await window.stet.calls.preview({ id: story as never })
    if (!answer.ok) throw new Error(answer.problem.message)
    return answer.value
  }, id)

test('blocks are set by slash and Markdown, a table is written by Tab, and all of it is in the proof', async () => {
  const id = await openStory('text-blocks')
  await page.keyboard.type('## What rose')
  await page.keyboard.press('Enter')
  await slash('pull')
  await page.keyboard.type('Water everywhere')
  await page.keyboard.press('Enter')
  await slash('table')
  await page.keyboard.type('Gauge')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Level')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Change')
  for (let cell = 0; cell < 6; cell += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('In a fourth row')
  await expect(body().locator('tr')).toHaveCount(4)
  await page.keyboard.press('Enter')
  await slash('deletecol')
  await expect(body().locator('tr').first().locator('th')).toHaveCount(2)
  await page.getByRole('toolbar', { name: 'Table' }).getByRole('button', { name: 'Table…' }).click()
  await page.getByRole('menuitem', { name: 'Row above' }).click()
  await expect(body().locator('tr')).toHaveCount(5)
  await page.keyboard.press('Control+End')
  await slash('embed')
  await page.getByRole('textbox', { name: 'Address' }).fill('https://video.example/flood')
  await page.keyboard.press('Enter')
  await expect(body().locator('.embed-card')).toHaveText('https://video.example/flood')
  await saved()
  const { html } = await released(id)
  expect(html).toContain('<h2>What rose</h2>')
  expect(html).toContain('<aside class="pull-quote"><p>Water everywhere</p></aside>')
  expect(html).toContain('<table><thead><tr><th>')
  expect(html).toContain('<a href="https://video.example/flood">')
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([])
})

test('a picture is kept once, described in its card, shown in the proof, and a file that is none is refused', async () => {
  const id = await openStory('text-picture')
  await page.keyboard.type('The quay. ')
  writeFileSync(join(folder, 'quay.gif'), point)
  await pickFolder(app, join(folder, 'quay.gif'))
  await slash('picture')
  const card = body().getByRole('figure')
  await card.getByRole('textbox', { name: 'Caption' }).fill('The quay at noon')
  await page.getByRole('tab', { name: 'Before it runs' }).click()
  await expect(page.getByText('Picture 1 has no credit.', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Go to the picture' }).click()
  await expect(body()).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Mira Lindqvist')
  await page.keyboard.press('Tab')
  await page.keyboard.type('A wet quay')
  await expect(page.getByText('Picture 1 has no', { exact: false })).toBeHidden()
  const shown = await card
    .getByRole('img')
    .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))
  expect(shown).toBe(1)
  const { html, text } = await released(id)
  expect(html).toMatch(
    /<img src="[0-9a-f]{64}\.gif" alt="A wet quay"><figcaption>The quay at noon <span class="credit">Mira/,
  )
  expect(text).toContain('[The quay at noon (Mira Lindqvist)]')
  await page.keyboard.press('Escape')
  const drop = (type: string, content: string) =>
    body().evaluate(
      (element, file) => {
        const clipboardData = new DataTransfer()
        clipboardData.items.add(
          new File([Uint8Array.from(atob(file.content), (c) => c.charCodeAt(0))], 'a', { type: file.type }),
        )
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      },
      { type, content },
    )
  await drop('image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64'))
  await expect(page.getByRole('alert')).toContainText('not a PNG, JPEG, WebP or GIF')
  await drop('image/gif', point.toString('base64'))
  await expect(body().getByRole('figure')).toHaveCount(2)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('quotes and dashes are set by language, and one undo or Backspace gives back what was typed', async () => {
  await openStory('text-smart', 'de')
  await page.keyboard.type('Er sagte "ja')
  await page.keyboard.type('"')
  await expect(body()).toContainText('Er sagte „ja“')
  await page.keyboard.press('Control+Z')
  await expect(body()).toContainText('Er sagte „ja"')
  await page.keyboard.type(' ...')
  await expect(body()).toContainText('„ja" …')
  await page.keyboard.press('Backspace')
  await expect(body()).toContainText('„ja" ...')
  await page.keyboard.press('Backspace')
  await expect(body()).toContainText(/„ja" \.\.$/)
})

/** Composes words with an input method, letter by letter, and takes them. */
async function compose(words: string): Promise<void> {
  for (let length = 1; length <= words.length; length += 1) {
    const text = words.slice(0, length)
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length })
  }
  await keyboard.send('Input.insertText', { text: words })
}

/** Puts the cursor so many characters behind the first place where words stand in the body. */
async function cursorAt(words: string, behind: number): Promise<void> {
  await selectInBody(page, words)
  await page.keyboard.press('ArrowLeft')
  for (let step = 0; step < behind; step += 1) await page.keyboard.press('ArrowRight')
}

test('an input method loses and doubles nothing inside a claim and at its edges', async () => {
  const id = await openStory('text-composing', 'ja')
  await compose('水位は')
  await compose('八七センチ')
  await compose('上昇した。')
  await expect(body()).toHaveText('水位は八七センチ上昇した。')
  await selectInBody(page, '八七センチ')
  await page.keyboard.press('Control+Shift+F')
  const claim = body().locator('[data-claim-id]')
  await expect(claim).toHaveText('八七センチ')
  await cursorAt('八七センチ', 5)
  await compose('ほど')
  await expect(body()).toHaveText('水位は八七センチほど上昇した。')
  await expect(claim).toHaveText('八七センチ')
  await cursorAt('八七センチ', 0)
  await compose('約')
  await expect(body()).toHaveText('水位は約八七センチほど上昇した。')
  await expect(claim).toHaveText('八七センチ')
  await cursorAt('八七センチ', 2)
  await compose('・五')
  await expect(body()).toHaveText('水位は約八七・五センチほど上昇した。')
  await expect(claim).toHaveText('八七・五センチ')
  await saved()
  expect((await released(id)).text).toContain('水位は約八七・五センチほど上昇した。')
})
