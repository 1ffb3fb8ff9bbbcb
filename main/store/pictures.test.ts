import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashBytes } from '../../app/hash.ts'
import { newId, releaseId } from '../../app/ids.ts'
import type { Body, PictureAttributes } from '../../app/story/body.ts'
import { emptyOutbox } from '../publish/outbox.ts'
import { codeOf, sampleNewsroom } from '../testing/newsroom.ts'
import { editThatReplaces } from './replace-body.ts'

const slug = 'school-lunch-audit'
/** Enough of a picture to be one: its beginning, and what tells two apart. */
const picture = (tail: string) => new TextEncoder().encode(`GIF89a${tail}`)

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-pictures-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** The sample newsroom, and a way to put pictures at the end of a story. */
async function newsroomWithPictures() {
  const newsroom = await sampleNewsroom()
  const show = (...pictures: readonly PictureAttributes[]) => {
    const id = newsroom.storyId(slug)
    const before = newsroom.store.bodies.body(id)
    const content = [...before.content, ...pictures.map((attrs) => ({ type: 'picture' as const, attrs }))]
    const body: Body = { type: 'doc', content }
    newsroom.service.appendEdit(id, editThatReplaces(newsroom.service.openBody(id).update, body), newsroom.who('mira'))
  }
  const gate = () =>
    newsroom.service
      .story(newsroom.storyId(slug), newsroom.who('mira'))
      .gates.find(({ id }) => id === 'pictures-described')
  return { newsroom, show, gate }
}

const described = (hash: string): PictureAttributes => ({
  picture: hash,
  caption: 'The canteen',
  credit: 'Mira Okafor',
  alt: 'An empty canteen',
})

test('a picture is kept once, whoever brings it and however often, and is there after a restart', async () => {
  const newsroom = await sampleNewsroom()
  const hash = newsroom.service.keepPicture(picture('one'))
  expect(newsroom.service.keepPicture(picture('one'))).toBe(hash)
  expect(newsroom.store.database.prepare('SELECT count(*) AS kept FROM picture').get()).toEqual({ kept: 1 })
  newsroom.reopen()
  expect(newsroom.service.picture(hash)).toEqual({ type: 'gif', bytes: Buffer.from(picture('one')) })
  expect(newsroom.service.picture('0'.repeat(64))).toBeNull()
  expect(await codeOf(() => newsroom.service.keepPicture(new TextEncoder().encode('<svg/>')))).toBe('picture-unknown')
})

test('a picture without credit or description is advice that says which; a file that is not there blocks', async () => {
  const { newsroom, show, gate } = await newsroomWithPictures()
  expect(gate()).toBeUndefined()
  const hash = newsroom.service.keepPicture(picture('one'))
  show(described(hash))
  expect(gate()).toMatchObject({ outcome: 'pass' })
  show({ ...described(hash), credit: ' ' })
  expect(gate()).toMatchObject({
    outcome: 'advice',
    reason: 'Picture 2 has no credit.',
    place: { kind: 'picture', number: 1 },
  })
  show(described('f'.repeat(64)))
  expect(gate()).toMatchObject({ outcome: 'block', overridable: false, place: { kind: 'picture', number: 2 } })
})

test('a hole under a picture blocks and leads to the picture', async () => {
  const { newsroom, show } = await newsroomWithPictures()
  show({ ...described(newsroom.service.keepPicture(picture('one'))), credit: 'TK' })
  const { gates } = newsroom.service.story(newsroom.storyId(slug), newsroom.who('mira'))
  expect(gates.find(({ id }) => id === 'no-tk')).toMatchObject({
    outcome: 'block',
    place: { kind: 'picture', number: 0 },
  })
})

test('the pictures of a release lie beside its page with the hashes the log promised', async () => {
  const { newsroom, show } = await newsroomWithPictures()
  const hash = newsroom.service.keepPicture(picture('one'))
  show(described(hash), described(hash))
  await newsroom.approve(slug)
  newsroom.give('dana', 'choose-release-folder', { folder })
  const id = newId(releaseId)
  newsroom.give('dana', 'release-story', { storyId: newsroom.storyId(slug), releaseId: id })
  await emptyOutbox(newsroom.client)
  const files = newsroom.service.release(id)?.files ?? []
  expect(files.filter(({ format }) => format === 'picture')).toEqual([
    { format: 'picture', name: `${hash}.gif`, sha256: hash, bytes: picture('one').byteLength },
  ])
  expect(readdirSync(folder).sort()).toEqual(files.map(({ name }) => name).sort())
  for (const { name, sha256 } of files) expect(hashBytes(readFileSync(join(folder, name)))).toBe(sha256)
  expect(readFileSync(join(folder, `${slug}.html`), 'utf8')).toContain(`<img src="${hash}.gif" alt="An empty canteen">`)
  expect(newsroom.service.verify().problems).toEqual([])
})

test('another caption is another text: the approval is voided', async () => {
  const { newsroom, show } = await newsroomWithPictures()
  const hash = newsroom.service.keepPicture(picture('one'))
  show(described(hash))
  await newsroom.approve(slug)
  show({ ...described(hash), caption: 'Another canteen' })
  newsroom.service.settle()
  expect(newsroom.service.storyBySlug(slug)).toMatchObject({ state: 'review', voided: { changed: ['body'] } })
})
