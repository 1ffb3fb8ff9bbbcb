import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { commandId, newId, releaseId } from '../../app/ids.ts'
import { electronFromRunner, openDesk, openSampleDesk, pickFolder, signIn } from './support/desk.ts'

const slug = 'school-lunch-audit'

/** Dana signs the story as it stands, as her approvals screen would ask for it. */
const approve = (page: Page) =>
  page.evaluate(async (wanted) => {
    const stories = await window.stet.calls.storyList(undefined)
    const id = stories.ok ? stories.value.find((row) => row.slug === wanted)?.id : undefined
    if (id === undefined) throw new Error(`no story is called ${wanted}`)
    const brief = await window.stet.calls.approvalBrief({ id })
    if (!brief.ok) throw new Error(brief.problem.message)
    const approved = await window.stet.calls.approveStory({ id, hash: brief.value.hash, overrides: [] })
    if (!approved.ok) throw new Error(approved.problem.message)
    return id
  }, slug)

/** The one release there is, as the log has it, or null. */
const release = (page: Page) =>
  page.evaluate(async () => {
    const published = await window.stet.calls.published(undefined)
    return published.ok ? (published.value[0]?.releases[0] ?? null) : null
  })

test('a release that was decided when the process was killed is in its folder after the next start, to the byte', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stet-e2e-'))
  const data = join(folder, 'newsroom')
  const released = join(folder, 'released')
  const { app, page } = await openSampleDesk(data)
  await signIn(page, 'dana')
  const id = await approve(page)
  await pickFolder(app, released)
  await page.evaluate(() => window.stet.calls.chooseReleaseFolder(undefined))
  // A folder where the temporary file should be: the decision stands, and not one byte comes into the folder.
  const inTheWay = join(released, `.${slug}.html.part`)
  mkdirSync(inTheWay, { recursive: true })
  const ids = { command: newId(commandId), release: newId(releaseId) }
  await page.evaluate(
    ({ storyId, given }) => {
      const input = { storyId, releaseId: given.release }
      void window.stet.commands['release-story']({ id: given.command, input })
    },
    { storyId: id, given: ids },
  )
  await expect
    .poll(async () => (await release(page))?.delivery)
    .toEqual({ kind: 'waiting', reason: expect.any(String) })
  const promised = (await release(page))?.files ?? []
  expect(readdirSync(released)).toEqual([`.${slug}.html.part`])
  const ended = once(app.process(), 'exit')
  app.process().kill('SIGKILL')
  await ended
  rmSync(inTheWay, { recursive: true })
  const again = await openDesk(electronFromRunner(), data)
  await signIn(again.page, 'dana')
  await expect.poll(async () => (await release(again.page))?.delivery.kind).toBe('delivered')
  expect(readdirSync(released).sort()).toEqual(promised.map((file) => file.name).sort())
  for (const { name, sha256 } of promised) {
    const content = readFileSync(join(released, name))
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256)
  }
  await again.app.close()
  rmSync(folder, { recursive: true, force: true })
})
