import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { goTo, openDesk, pickFolder, type StartableElectron, selectInBody, signIn, switchTo } from './desk.ts'

type Tour = {
  readonly electron: StartableElectron
  readonly env: Record<string, string>
  /** A plain-text wire file to start from, or null for the sample newsroom's own. */
  readonly wire: string | null
  readonly data: string
  /** Where pictures and released files are left. */
  readonly out: string
  readonly say: (step: string) => void
}

/** The whole path in the real window as three people: wire copy, story, claim, footer, approval, release. */
export async function walkTheTour({ electron, env, wire, data, out, say }: Tour): Promise<void> {
  const { app, page } = await openDesk(electron, data, env)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900))
  await page.emulateMedia({ colorScheme: 'light' })
  const picture = (name: string) => page.screenshot({ path: join(out, `${name}.png`) })
  try {
    await page.getByRole('button', { name: 'Try the sample newsroom' }).click()
    await page.getByRole('heading', { name: /Sign in to/ }).waitFor()
    await picture('1-sign-in')
    say('1. The sample newsroom is set up; Mira, an editor, signs in.')
    await signIn(page, 'mira')
    await bringWire(page, app, wire)
    await picture('2-wire')
    say('2. Wire copy is read: credit line, paragraphs, and the appeal to subscribe set apart.')
    const ownAppeal = wire !== null && (await page.getByRole('button', { name: 'Use as footer…' }).isVisible())
    if (ownAppeal) {
      await page.getByRole('button', { name: 'Use as footer…' }).click()
      await page.getByRole('button', { name: 'Create draft' }).click()
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      say('   The appeal becomes the draft of a footer.')
    }
    await page.getByRole('button', { name: /^Start a story(?! with)/ }).click()
    const body = page.getByRole('textbox', { name: 'Body' })
    await body.waitFor()
    const slug = (await page.getByRole('heading', { level: 1 }).first().textContent()) ?? ''
    const copy = await wireBeside(page, slug)
    await fillField(page, 'Headline', copy.headline)
    await fillField(page, 'Byline', copy.credit === null ? 'By Mira Okafor' : `By Mira Okafor, with ${copy.credit}`)
    say(`3. A story is started: ${slug}.`)
    await tagFirstWords(page)
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await picture('3-story')
    say('4. Words are tagged as a claim.')
    if (ownAppeal) {
      await page.getByRole('combobox', { name: 'Footer' }).click()
      await page.getByRole('option', { name: /from the wire/ }).click()
      await expect(page.getByRole('combobox', { name: 'Footer' })).toHaveValue(/from the wire/)
    }
    await page.getByRole('button', { name: 'Submit for checking' }).click()
    await page.getByRole('button', { name: 'Submit for checking' }).waitFor({ state: 'hidden' })
    await switchTo(page, 'priya')
    await openStory(page, slug)
    await verifyFirstClaim(page, `${copy.credit ?? 'Wire copy'}, as received`)
    await picture('4-checked')
    say('5. Priya, a checker, adds evidence and verifies the claim.')
    await page.getByRole('button', { name: 'Submit for approval' }).click()
    await page.getByRole('button', { name: 'Submit for approval' }).waitFor({ state: 'hidden' })
    await switchTo(page, 'dana')
    if (ownAppeal) {
      await goTo(page, 'Footers')
      await page.getByRole('button', { name: /Subscribe, from the wire/ }).click()
      await page.getByRole('button', { name: 'Put v1 in use…' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Put in use' }).click()
      await expect(page.getByRole('button', { name: /Subscribe, from the wire/ })).toContainText('v1 in use')
      await picture('5-footers')
      say('   Dana, the chief, puts the footer in use.')
    }
    await goTo(page, 'Approvals')
    await page
      .getByRole('region', { name: 'Approvals' })
      .getByRole('button', { name: new RegExp(slug) })
      .click()
    await page.getByRole('heading', { name: copy.headline }).waitFor()
    await picture('6-approval')
    await page.getByRole('button', { name: 'Approve and sign' }).click()
    await page.getByRole('button', { name: 'Choose folder…' }).waitFor()
    say('6. Dana reads the proof and signs exactly that text.')
    await pickFolder(app, join(out, 'released'))
    await page.getByRole('button', { name: 'Choose folder…' }).click()
    await page.getByRole('button', { name: 'Release', exact: true }).click()
    await page.getByRole('button', { name: new RegExp(slug) }).waitFor({ state: 'hidden' })
    await goTo(page, 'Published')
    await page.getByText('✓ Delivered to').first().waitFor()
    await picture('7-published')
    say(`7. Released: ${slug}.html, ${slug}.txt and ${slug}.json, footer included.`)
  } finally {
    await app.close()
  }
}

async function bringWire(page: Page, app: Parameters<typeof pickFolder>[0], wire: string | null): Promise<void> {
  if (wire === null) {
    await page.getByRole('button', { name: /Port Alder dockworkers authorise strike/ }).click()
  } else {
    await pickFolder(app, wire)
    await page.getByRole('button', { name: 'Import…' }).click()
    await page.getByText('1 brought in.').waitFor()
    await page.getByRole('list', { name: 'Wire items' }).getByRole('button').first().click()
  }
  await page.getByText('Looks like a subscription appeal').waitFor()
}

/** The headline and credit that fit the copy a story was started from, whatever it is about. */
async function wireBeside(page: Page, slug: string): Promise<{ headline: string; credit: string | null }> {
  const wire = await page.evaluate(async (wanted) => {
    const stories = await window.stet.calls.storyList(undefined)
    const id = stories.ok ? stories.value.find((row) => row.slug === wanted)?.id : undefined
    const story = id === undefined ? undefined : await window.stet.calls.story({ id })
    const item = story?.ok === true ? story.value.wire[0]?.current.item : undefined
    return { headline: item?.headline ?? '', credit: item?.credit ?? null, first: item?.paragraphs[0] ?? '' }
  }, slug)
  const headline = wire.headline.trim() === '' ? firstWords(wire.first) : wire.headline.trim()
  return { headline, credit: wire.credit }
}

/** As many whole words of a paragraph as a headline holds; for copy without spaces, as many letters. */
function firstWords(paragraph: string): string {
  const longest = 64
  if (paragraph.length <= longest) return paragraph.replace(/[.。]$/u, '')
  const cut = paragraph.slice(0, longest)
  return cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')).replace(/[,;:–-]$/u, '') : cut
}

async function fillField(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: label }).fill(text)
  await page.getByRole('textbox', { name: label }).blur()
  await expect(page.getByRole('textbox', { name: label })).toHaveValue(text)
}

/** Tags the first words that state something: behind a dateline, where the copy begins with one. */
async function tagFirstWords(page: Page): Promise<void> {
  const paragraph = (await page.getByRole('textbox', { name: 'Body' }).locator('p').first().textContent()) ?? ''
  const said = paragraph.split(/ [–—-]+ /u)
  const words = (said[1] ?? paragraph).split(' ').slice(0, 6).join(' ')
  // On a slow machine the copy may be drawn anew just then, which takes the selection away before the editor has heard of it.
  await expect(async () => {
    await selectInBody(page, words)
    await page.getByRole('button', { name: 'Tag claim' }).click({ timeout: 2000 })
  }).toPass({ timeout: 30_000 })
  await page
    .getByRole('region', { name: /^Claim:/ })
    .first()
    .waitFor()
}

async function openStory(page: Page, slug: string): Promise<void> {
  await goTo(page, 'My stories')
  await page
    .getByRole('button', { name: new RegExp(slug) })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Body' }).waitFor()
}

async function verifyFirstClaim(page: Page, citation: string): Promise<void> {
  const claim = page.getByRole('region', { name: /^Claim:/ }).first()
  await claim.getByRole('button').first().click()
  await claim.getByRole('button', { name: 'Add source…' }).click()
  await claim.getByLabel('Citation').fill(citation)
  await claim.getByLabel('Place in it').fill('first paragraph')
  await claim.getByRole('button', { name: 'Add evidence' }).click()
  await claim.getByText(citation).waitFor()
  await claim.getByRole('button', { name: 'Verify', exact: true }).click()
  await claim.getByText('Verified').waitFor()
}
