import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { emptyNewsroom, sampleNewsroom } from '../main/testing/newsroom.ts'
import { buildIfStale } from './build-stamp.ts'
import { root } from './project.ts'

let folder: string

beforeAll(buildIfStale, 180_000)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-command-line-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

type Outcome = { readonly code: number | null; readonly out: string; readonly err: string }

/** Runs the built command with what is typed into it on standard input. */
function stet(words: readonly string[], typed = ''): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, STET_DATA: join(folder, 'nowhere') }
    const child = spawn(process.execPath, [join(root, 'out/main/stet.cjs'), ...words], { cwd: folder, env })
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
    child.stdin.end(typed)
  })
}

/** The sample newsroom closed, so that the command opens it as it would after the desk has ended. */
async function closedSample(prepare: (newsroom: Awaited<ReturnType<typeof sampleNewsroom>>) => unknown = () => null) {
  const newsroom = await sampleNewsroom()
  await prepare(newsroom)
  newsroom.close()
  return newsroom.folder
}

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '')
const copy = '• Coastline News\n\nPORT ALDER, April 28 (Coastline) – The night ferry will run again from Monday.\n'

test.each([
  ['nothing', []],
  ['a command there is not', ['wire', 'burn']],
  ['half a command', ['story']],
  ['an option there is not', ['wire', 'list', '--loud']],
  ['a password as an option', ['story', 'release', 'x', '--user', 'dana', '--password', 'let-it-stand']],
  ['an option without its value', ['wire', 'list', '--data']],
  ['no file', ['wire', 'parse']],
  ['no path', ['wire', 'import']],
  ['no slug', ['story', 'show']],
  ['a slug too many', ['story', 'show', 'one', 'two']],
  ['a password after the slug', ['story', 'release', 'school-lunch-audit', 'let-it-stand']],
  ['words after a list', ['story', 'list', 'all']],
  ['words after verify', ['verify', 'twice']],
])('%s is wrong usage: 2, said on standard error with how it is meant', async (_what, words) => {
  const { code, out, err } = await stet(words)
  expect(code).toBe(2)
  expect(out).toBe('')
  expect(err).toContain('Usage: stet COMMAND')
})

test.each([
  [['verify']],
  [['wire', 'list']],
  [['story', 'list', '--json']],
  [['wire', 'import', 'a.txt', '--user', 'x']],
])('a folder without a newsroom is refused and stays empty: %j', async (words) => {
  const { code, out, err } = await stet([...words, '--data', join(folder, 'mistyped')])
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(err).toContain('There is no newsroom in')
  expect(existsSync(join(folder, 'mistyped'))).toBe(false)
})

test('wire parse needs no newsroom and says of every file what is in it, one object a line', async () => {
  writeFileSync(join(folder, 'ferry.txt'), copy)
  writeFileSync(join(folder, 'again.txt'), copy)
  const { code, out, err } = await stet(['wire', 'parse', 'ferry.txt', 'again.txt', '--json'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const objects = linesOf(out).map((line) => JSON.parse(line))
  expect(objects.map((object) => object.file)).toEqual(['ferry.txt', 'again.txt'])
  expect(Object.keys(objects[0])).toEqual(['file', 'format', 'items', 'problems'])
  expect(objects[0].items[0]).toMatchObject({
    credit: 'Coastline News',
    dateline: expect.stringContaining('PORT ALDER'),
    urgency: null,
    signals: [],
    pubstatus: 'usable',
    paragraphs: [expect.stringContaining('The night ferry will run again')],
  })
  expect(readdirSync(folder).sort()).toEqual(['again.txt', 'ferry.txt'])
})

test('a file that cannot be read makes wire parse fail, said on standard error, and the others are read', async () => {
  writeFileSync(join(folder, 'ferry.txt'), copy)
  writeFileSync(join(folder, 'empty.txt'), '')
  const { code, out, err } = await stet(['wire', 'parse', 'missing.txt', 'empty.txt', 'ferry.txt'])
  expect(code).toBe(1)
  expect(out).toContain('The night ferry will run again')
  expect(out).not.toContain('missing.txt')
  expect(linesOf(err)).toEqual([expect.stringMatching(/^missing\.txt: /), expect.stringMatching(/^empty\.txt: /)])
})

test('wire import acts, so it asks who it is; the password comes from standard input and is never shown', async () => {
  const data = await closedSample()
  writeFileSync(join(folder, 'ferry.txt'), copy)
  writeFileSync(join(folder, 'empty.txt'), '')
  const bring = (words: string[], typed: string) => stet(['wire', 'import', ...words, '--data', data], typed)
  expect((await bring(['ferry.txt'], 'harbour-lantern\n')).code).toBe(2)
  const wrong = await bring(['ferry.txt', '--user', 'mira'], 'harbour-latern\n')
  expect(wrong).toEqual({ code: 1, out: '', err: expect.stringContaining('name or the password is wrong') })
  const nobody = await bring(['ferry.txt', '--user', 'nobody'], 'harbour-lantern\n')
  expect(nobody.err).toBe(wrong.err)
  const brought = await bring(['ferry.txt', '--user', 'mira'], 'harbour-lantern\n')
  expect(brought).toEqual({ code: 0, out: 'ferry.txt: brought in\n', err: '' })
  const known = await bring(['ferry.txt', '--user', 'mira', '--json'], 'harbour-lantern\n')
  expect(known.code).toBe(0)
  expect(JSON.parse(known.out)).toMatchObject({ kind: 'known', file: 'ferry.txt' })
  const held = await bring(['empty.txt', 'ferry.txt', '--user', 'mira'], 'harbour-lantern')
  expect(held.code).toBe(1)
  expect(held.err).toMatch(/^empty\.txt: held back\. /)
  expect(held.out).toBe('ferry.txt: known already\n')
  for (const { out, err } of [wrong, nobody, brought, known, held]) expect(out + err).not.toContain('harbour-l')
})

test('the lists and a story are there for people and for programs, standard error empty', async () => {
  const data = await closedSample()
  const asked = async (...words: string[]) => {
    const { code, out, err } = await stet([...words, '--data', data])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    return out
  }
  expect(linesOf(await asked('wire', 'list')).length).toBeGreaterThan(10)
  expect(JSON.parse(await asked('wire', 'list', '--json'))[0]).toHaveProperty('headline')
  expect(await asked('story', 'list')).toContain('school-lunch-audit  review  Audit finds lunch contractor')
  expect(JSON.parse(await asked('story', 'list', '--json'))).toHaveLength(4)
  expect(await asked('story', 'show', 'school-lunch-audit')).toContain('Subscribe to the Harbour Ledger')
  expect(JSON.parse(await asked('story', 'show', 'school-lunch-audit', '--json'))).toMatchObject({
    state: 'review',
    text: expect.stringContaining('12,400 lunches'),
  })
})

test('a story nobody wrote is said to be none', async () => {
  const { code, out, err } = await stet(['story', 'show', 'no-such-story', '--data', await closedSample()])
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain('No story is called no-such-story.')
})

test('an unapproved story does not leave by the command line either, nor by an editor’s hand', async () => {
  const released = join(folder, 'released')
  const data = await closedSample((newsroom) => newsroom.give('dana', 'choose-release-folder', { folder: released }))
  const release = (user: string, password: string) =>
    stet(['story', 'release', 'school-lunch-audit', '--user', user, '--data', data, '--json'], `${password}\n`)
  const asChief = await release('dana', 'let-it-stand')
  expect({ code: asChief.code, out: asChief.out }).toEqual({ code: 1, out: '' })
  expect(asChief.err).toContain('This story is not approved, so it cannot be released.')
  const asEditor = await release('mira', 'harbour-lantern')
  expect({ code: asEditor.code, out: asEditor.out }).toEqual({ code: 1, out: '' })
  expect(asEditor.err).toContain('Only a chief of this desk may release a story.')
  expect(existsSync(released)).toBe(false)
})

test('an approved story is released by its chief, and where it went is said', async () => {
  const released = join(folder, 'released')
  const data = await closedSample(async (newsroom) => {
    newsroom.give('dana', 'choose-release-folder', { folder: released })
    await newsroom.approve('school-lunch-audit')
  })
  const words = ['story', 'release', 'school-lunch-audit', '--user', 'dana', '--data', data, '--json']
  const { code, out, err } = await stet(words, 'let-it-stand\n')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(JSON.parse(out)).toMatchObject({ folder: released, delivery: { kind: 'delivered' } })
  expect(readdirSync(released)).toHaveLength(3)
})

test('a release whose folder takes no file is decided, and the command fails with the reason', async () => {
  writeFileSync(join(folder, 'released'), 'a file stands here')
  const data = await closedSample(async (newsroom) => {
    newsroom.give('dana', 'choose-release-folder', { folder: join(folder, 'released') })
    await newsroom.approve('school-lunch-audit')
  })
  const words = ['story', 'release', 'school-lunch-audit', '--user', 'dana', '--data', data]
  const { code, err } = await stet(words, 'let-it-stand\n')
  expect(code).toBe(1)
  expect(err).toBe('The files are not in the folder yet: There is a file where the folder should be.\n')
})

test('verify says that all is well, or everything that is not', async () => {
  const well = await closedSample()
  expect(await stet(['verify', '--data', well])).toEqual({
    code: 0,
    out: expect.stringMatching(/^All is well: \d+ entries/),
    err: '',
  })
  const harmed = await closedSample(({ store }) => {
    store.database.exec("DROP TRIGGER log_is_never_changed; UPDATE log SET entry = replace(entry, 'City', 'Town')")
    store.database.exec("UPDATE body_text SET text = 'other'")
  })
  const { code, out, err } = await stet(['verify', '--data', harmed, '--json'])
  expect(code).toBe(1)
  expect(JSON.parse(out).problems.length).toBeGreaterThan(3)
  expect(linesOf(err)).toEqual(JSON.parse(out).problems)
  expect(err).toContain('does not match its hash')
  expect(err).toContain('The text kept beside')
})

test('an empty newsroom is one too', async () => {
  const newsroom = emptyNewsroom()
  newsroom.close()
  expect(await stet(['story', 'list', '--json', '--data', newsroom.folder])).toEqual({ code: 0, out: '[]\n', err: '' })
  expect((await stet(['verify', '--data', newsroom.folder])).code).toBe(0)
})
