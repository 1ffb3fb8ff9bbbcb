import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changedParts } from '../../app/approval/covered-text.ts'
import type { CommandInput, CommandName } from '../../app/commands/registry.ts'
import { commandId, deskId, deviceId, newId, type PersonId, releaseId, type StoryId } from '../../app/ids.ts'
import type { Body } from '../../app/story/body.ts'
import { fillSampleNewsroom } from '../sample/sample-newsroom.ts'
import { signText, unlock } from '../session/keys.ts'
import { clientOf } from '../testing/client-of.ts'
import { codeOf } from '../testing/wire-desk.ts'
import { LogReadBack } from './log-read-back.ts'
import { openStore } from './open-store.ts'
import { editThatReplaces } from './replace-body.ts'

let folder: string
let open: ReturnType<typeof openStore>
let passwords: Map<string, string>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stet-store-'))
  open = openStore({ dataFolder: folder, migrationsFolder: join(import.meta.dirname, '../../migrations') })
  const people = await fillSampleNewsroom(clientOf(() => open.service))
  passwords = new Map(people.map((person) => [person.signInName, person.password]))
})

afterEach(() => {
  open.close()
  rmSync(folder, { recursive: true, force: true })
})

const who = (signInName: string): PersonId => {
  const person = open.service.people().find((one) => one.signInName === signInName)
  if (person === undefined) throw new Error(`nobody is called ${signInName}`)
  return person.id
}

const give = <Name extends CommandName>(actor: string, name: Name, input: CommandInput<Name>) =>
  open.service.execute({ id: newId(commandId), name, actor: who(actor), input } as never)

const storyId = (slug: string): StoryId => {
  const story = open.service.storyBySlug(slug)
  if (story === null) throw new Error(`no story is called ${slug}`)
  return story.id
}

async function approve(slug: string): Promise<void> {
  const id = storyId(slug)
  const brief = open.service.approvalBrief(id, who('dana'))
  const credential = open.service.credential(who('dana'))
  const key = credential === null ? null : await unlock(credential, passwords.get('dana') ?? '')
  if (key === null) throw new Error('the sample password is wrong')
  give('dana', 'approve-story', { storyId: id, hash: brief.hash, signature: signText(key, brief.hash), overrides: [] })
}

const rewrite = (slug: string, change: (words: string) => string, actor = 'mira') => {
  const id = storyId(slug)
  const { update } = open.service.openBody(id)
  const body = JSON.parse(JSON.stringify(open.store.bodies.body(id)), (name, value) =>
    name === 'text' ? change(value) : value,
  ) as Body
  open.service.appendEdit(id, editThatReplaces(update, body), who(actor))
}

test('the sample newsroom verifies: chain, signatures, and replay gives the same records', () => {
  const verification = open.service.verify()
  expect(verification.problems).toEqual([])
  expect(verification.entries).toBeGreaterThan(20)
})

test('a digit changed in an approved story voids the approval and says what changed', async () => {
  await approve('school-lunch-audit')
  expect(open.service.storyBySlug('school-lunch-audit')?.state).toBe('approved')
  rewrite('school-lunch-audit', (words) => words.replace('12,400', '12,500'))
  const story = open.service.storyBySlug('school-lunch-audit')
  expect(story?.state).toBe('review')
  expect(story?.approval).toBeNull()
  expect(story?.voided?.changed).toEqual(['body', 'claims'])
})

test('a save that changes no word leaves the approval standing', async () => {
  await approve('school-lunch-audit')
  rewrite('school-lunch-audit', (words) => words)
  expect(open.service.storyBySlug('school-lunch-audit')?.state).toBe('approved')
})

test('other words make a decision stale, the same words back make it hold again', () => {
  const status = () => open.service.story(storyId('school-lunch-audit'), who('dana')).claims[0]?.status
  expect(status()).toBe('verified')
  rewrite('school-lunch-audit', (words) => words.replace('31 city', '32 city'))
  expect(status()).toBe('stale')
  rewrite('school-lunch-audit', (words) => words.replace('32 city', '31 city'))
  expect(status()).toBe('verified')
})

test('a writer cannot approve the own text, and an open claim or a TK stops the chief', async () => {
  const strike = storyId('harbour-strike-vote')
  give('mira', 'submit-for-approval', { storyId: strike })
  await expect(approve('harbour-strike-vote')).rejects.toThrow(/open/)
  rewrite('school-lunch-audit', (words) => words.replace('spring', 'TK'), 'dana')
  await expect(approve('school-lunch-audit')).rejects.toThrow(/wrote part/)
})

test('an unapproved story cannot be released, nor one without a folder', async () => {
  const id = storyId('school-lunch-audit')
  const release = { storyId: id, releaseId: newId(releaseId) }
  expect(codeOf(() => give('dana', 'release-story', release))).toBe('not-approved')
  await approve('school-lunch-audit')
  expect(codeOf(() => give('dana', 'release-story', release))).toBe('no-release-folder')
  expect(codeOf(() => give('mira', 'release-story', release))).toBe('not-allowed')
})

test('what is released carries the footer and no claim mark', async () => {
  await approve('school-lunch-audit')
  give('dana', 'choose-release-folder', { folder: join(folder, 'released') })
  give('dana', 'release-story', { storyId: storyId('school-lunch-audit'), releaseId: newId(releaseId) })
  const [waiting] = open.service.waitingReleases()
  const contents = waiting?.files.map((file) => file.content).join('\n') ?? ''
  expect(waiting?.files.map((file) => file.record.sha256)).toEqual(waiting?.release.files.map((file) => file.sha256))
  expect(contents).toContain('Subscribe to the Harbour Ledger')
  expect(contents).not.toMatch(/claim|TK/)
  expect(open.service.verify().problems).toEqual([])
})

test('the same command sent twice is done once', () => {
  const request = {
    id: newId(commandId),
    name: 'return-story',
    actor: who('dana'),
    input: { storyId: storyId('school-lunch-audit'), note: 'Once is enough.' },
  } as const
  open.service.execute(request)
  const before = open.service.verify().entries
  open.service.execute(request)
  expect(open.service.verify().entries).toBe(before)
})

test('an altered log is found out', () => {
  open.store.database.exec('DROP TRIGGER log_is_never_changed')
  open.store.database.prepare("UPDATE log SET entry = replace(entry, 'City', 'Town') WHERE sequence = 1").run()
  expect(open.service.verify().problems.join(' ')).toContain('Entry 1 does not match its hash')
})

test('random commands by random people: replaying the log gives the records, whatever was refused', () => {
  const slugs = ['harbour-strike-vote', 'school-lunch-audit', 'waterfront-plan-delay', 'river-gauge-restart']
  const step = fc.record({
    actor: fc.constantFrom('mira', 'priya', 'dana'),
    slug: fc.nat(3),
    act: fc.nat(6),
    words: fc.string({ minLength: 3, maxLength: 20, unit: 'grapheme' }),
  })
  const ids = slugs.map(storyId)
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      for (const { actor, slug, act, words } of steps) {
        const id = ids[slug] as StoryId
        codeOf(() => {
          if (act === 0) give(actor, 'change-story-fields', { storyId: id, changes: { dek: words } })
          if (act === 1) give(actor, 'submit-for-checking', { storyId: id })
          if (act === 2) give(actor, 'submit-for-approval', { storyId: id })
          if (act === 3) give(actor, 'return-story', { storyId: id, note: `Note ${words}` })
          if (act === 4) give(actor, 'choose-footer', { storyId: id, footer: { kind: 'none', reason: words } })
          if (act === 5)
            give(actor, 'describe-claim', {
              claimId: open.service.story(id, who(actor)).claims[0]?.claim.id as never,
              kind: 'fact',
              risk: 'high',
            })
          if (act === 6)
            rewrite(slugs[slug] as string, (before) => before.replace('.', `. ${words.replace(/\p{C}/gu, '')}`), actor)
        })
      }
      expect(open.service.verify().problems).toEqual([])
    }),
    { numRuns: 15 },
  )
})

test('a returned story remembers the text as it was returned, and tells who returned it that it changed since', () => {
  const id = storyId('school-lunch-audit')
  give('dana', 'return-story', { storyId: id, note: 'Ask the contractor.' })
  give('mira', 'submit-for-approval', { storyId: id })
  const waiting = (actor: string) => open.service.approvals(who(actor)).find((row) => row.id === id)
  expect(waiting('dana')?.changedSinceYourReturn).toBe(false)
  rewrite('school-lunch-audit', (words) => words.replace('promised', 'offered'))
  open.service.settle()
  expect(waiting('dana')?.changedSinceYourReturn).toBe(true)
  const { story, covered } = open.service.approvalBrief(id, who('dana'))
  const returned = story.lastReturn
  expect(returned === undefined ? null : changedParts(returned.covered, covered)).toEqual(['body'])
  expect(open.service.verify().problems).toEqual([])
})

test('a return from before returns kept the text still replays', () => {
  const id = storyId('school-lunch-audit')
  const data = { by: who('dana'), note: 'Shorter, please.' }
  const stamp = {
    command: newId(commandId),
    actor: who('dana'),
    device: newId(deviceId),
    now: new Date().toISOString(),
  }
  open.store.records.apply(open.store.log.append({ kind: 'story', subject: id, type: 'story-returned', data }, stamp))
  expect(open.service.story(id, who('dana')).story.lastReturn).toBeUndefined()
  expect(open.service.verify().problems).toEqual([])
})

test('the log is read back until all of it is known to be intact, and a break is named', () => {
  const readBack = () => {
    let check = open.service.logCheck()
    while (check.fault === null && check.checked < check.entries) check = open.service.logCheck()
    return check
  }
  const entries = open.service.overview(who('dana')).logEntries
  expect(readBack()).toEqual({ entries, checked: entries, fault: null })
  const alteredLater = new LogReadBack(open.store.database)
  open.store.database.exec(
    "DROP TRIGGER log_is_never_changed; UPDATE log SET entry = replace(entry, 'Mira Okafor', 'Nora Okafor')",
  )
  expect(alteredLater.advance().fault).toMatch(/^Entry \d+ of the log was altered\.$/)
})

test('an admin opens a desk, once under each name, and a chief who is none does not', () => {
  const desk = { id: newId(deskId), name: 'Sport' }
  expect(codeOf(() => give('mira', 'open-desk', { desk }))).toBe('not-allowed')
  give('dana', 'open-desk', { desk })
  expect(open.service.house()?.desks.map((one) => one.name)).toContain('Sport')
  expect(codeOf(() => give('dana', 'open-desk', { desk: { id: newId(deskId), name: 'sport' } }))).toBe(
    'desk-name-taken',
  )
})

test('the figures of the rail are those of the lists behind it', () => {
  for (const name of ['mira', 'priya', 'dana'] as const) {
    const viewer = who(name)
    expect(open.service.overview(viewer)).toMatchObject({
      myStories: open.service.storyList(viewer).filter((row) => row.mine && row.state !== 'published').length,
      checks: open.service.checks(viewer).length,
      approvals: open.service.approvals(viewer).filter((row) => row.state === 'review').length,
    })
  }
  expect(open.service.overview(who('mira')).checks).toBeGreaterThan(0)
})

test('a footer says how many stories carry each of its versions', () => {
  const { footers, uses } = open.service.footers()
  const footer = footers[0]
  const stories = open.service.stories().filter((story) => story.footer.kind === 'attached').length
  expect(uses).toEqual([{ footerId: footer?.id, version: 1, stories }])
})
