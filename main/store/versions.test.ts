import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimId, commandId, newId, releaseId } from '../../app/ids.ts'
import type { Block, Body, Inline, Mark } from '../../app/story/body.ts'
import { claimStretches } from '../../app/story/claim-stretches.ts'
import { claimsInBody, withoutClaimMarks } from '../../app/story/claims-in-body.ts'
import { codeOf, sampleNewsroom } from '../testing/newsroom.ts'
import { editThatReplaces } from './replace-body.ts'

const audit = 'school-lunch-audit'

const said = (body: Body) => ({ body: withoutClaimMarks(body), marks: claimStretches(body) })

/** A newsroom whose clock a test moves by hand. */
async function clockedNewsroom() {
  let now = Date.now()
  const newsroom = await sampleNewsroom(() => new Date(now))
  return {
    newsroom,
    minutesLater: (minutes: number) => {
      now += minutes * 60_000
    },
    versions: () => newsroom.service.versions(newsroom.storyId(audit)).versions,
  }
}

test('each change of state keeps a version, and one that says the same is only noted on it', async () => {
  const { newsroom, versions } = await clockedNewsroom()
  const before = versions()[0]?.number ?? 0
  newsroom.give('dana', 'return-story', { storyId: newsroom.storyId(audit), note: 'Shorter, please.' })
  const [newest] = versions()
  expect(newest?.number).toBe(before)
  expect(newest?.occasions.at(-1)?.why).toEqual({ kind: 'state', state: 'draft' })
  newsroom.rewrite(audit, (words) => words.replace('promised', 'offered'))
  newsroom.give('mira', 'submit-for-approval', { storyId: newsroom.storyId(audit) })
  expect(versions()[0]).toMatchObject({
    number: before + 1,
    occasions: [{ by: newsroom.who('mira'), why: { kind: 'state', state: 'review' } }],
  })
  expect(newsroom.service.verify().problems).toEqual([])
})

test('while somebody writes, a version is kept every ten minutes, and none when nothing changed', async () => {
  const { newsroom, versions, minutesLater } = await clockedNewsroom()
  const before = versions().length
  minutesLater(9)
  newsroom.rewrite(audit, (words) => words.replace('promised', 'offered'))
  newsroom.service.settle()
  expect(versions()).toHaveLength(before)
  minutesLater(2)
  newsroom.rewrite(audit, (words) => words.replace('offered', 'pledged'))
  newsroom.service.settle()
  expect(versions()[0]?.occasions[0]?.why).toEqual({ kind: 'time' })
  expect(versions()).toHaveLength(before + 1)
  minutesLater(60)
  newsroom.rewrite(audit, (words) => words)
  newsroom.service.settle()
  expect(versions()).toHaveLength(before + 1)
})

test('a restore that changes an approved text voids the approval, and a released story is not restored', async () => {
  const { newsroom, versions } = await clockedNewsroom()
  const id = newsroom.storyId(audit)
  newsroom.rewrite(audit, (words) => words.replace('promised', 'offered'), 'priya')
  newsroom.give('mira', 'name-version', { storyId: id, number: null, name: 'Before legal' })
  const named = versions()[0]?.number ?? 0
  newsroom.rewrite(audit, (words) => words.replace('offered', 'promised'), 'priya')
  await newsroom.approve(audit)
  newsroom.give('mira', 'restore-version', { storyId: id, number: named })
  const story = newsroom.service.storyBySlug(audit)
  expect(story?.state).toBe('review')
  expect(story?.voided?.changed).toContain('body')
  expect(await codeOf(() => newsroom.give('mira', 'restore-version', { storyId: id, number: named }))).toBe(
    'already-so',
  )
  expect(await codeOf(() => newsroom.give('mira', 'restore-version', { storyId: id, number: 999 }))).toBe(
    'no-such-version',
  )
  expect(await codeOf(() => newsroom.give('priya', 'restore-version', { storyId: id, number: 1 }))).toBe('not-allowed')
  expect(newsroom.service.verify().problems).toEqual([])
  await newsroom.approve(audit)
  newsroom.give('dana', 'choose-release-folder', { folder: newsroom.folder })
  newsroom.give('dana', 'release-story', { storyId: id, releaseId: newId(releaseId) })
  expect(await codeOf(() => newsroom.give('mira', 'restore-version', { storyId: id, number: 1 }))).toBe('published')
})

test('headline and dek come back with a restore, the slug stays, and the text before is a version of its own', async () => {
  const { newsroom, versions } = await clockedNewsroom()
  const id = newsroom.storyId(audit)
  const old = newsroom.service.storyBySlug(audit)?.fields
  newsroom.give('mira', 'name-version', { storyId: id, number: null, name: 'First' })
  const first = versions()[0]?.number ?? 0
  newsroom.give('mira', 'change-story-fields', {
    storyId: id,
    changes: { headline: 'Another headline', slug: 'school-lunch-count' },
  })
  newsroom.give('mira', 'restore-version', { storyId: id, number: first })
  const story = newsroom.service.story(id, newsroom.who('mira')).story
  expect(story.fields).toEqual({ ...old, slug: 'school-lunch-count' })
  const whys = newsroom.service.versions(id).versions.map(({ occasions }) => occasions[0]?.why)
  expect(whys.slice(0, 2)).toEqual([
    { kind: 'restored', of: first },
    { kind: 'before-restore', of: first },
  ])
})

test('a version that was altered, and one the log names that is another, are told', async () => {
  const { newsroom } = await clockedNewsroom()
  newsroom.give('mira', 'name-version', { storyId: newsroom.storyId(audit), number: null, name: 'Final' })
  newsroom.store.database
    .prepare('UPDATE story_version SET hash = ? WHERE story_id = ?')
    .run('0'.repeat(64), newsroom.storyId(audit))
  const problems = newsroom.service.verify().problems.join('\n')
  expect(problems).toMatch(/Version \d+ of the story .* was altered\./)
  expect(problems).toMatch(/Entry \d+: version \d+ is not the one the log speaks of\./)
})

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 14 })
  .map((text) => text.replace(/[\p{C}\s]/gu, ' '))
/** Claims are drawn from a few, each used at most once a body: no id stands in a text twice. */
const ids = Array.from({ length: 5 }, () => newId(claimId))
const randomBody = fc
  .tuple(
    fc.shuffledSubarray(ids),
    fc.array(
      fc.record({
        kind: fc.constantFrom('paragraph', 'heading', 'quote', 'break'),
        parts: fc.array(fc.record({ text: words, bold: fc.boolean(), claim: fc.boolean(), over: fc.boolean() }), {
          maxLength: 4,
        }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([free, blocks]): Body => {
    const left = [...free]
    return { type: 'doc', content: blocks.map(({ kind, parts }) => blockOf(kind, parts, left)) }
  })

type Part = { readonly text: string; readonly bold: boolean; readonly claim: boolean; readonly over: boolean }

function blockOf(kind: string, parts: readonly Part[], left: string[]): Block {
  const content = parts.flatMap(({ text, bold, claim, over }): Inline[] => {
    const marks: Mark[] = bold ? [{ type: 'bold' }] : []
    for (let more = (claim ? 1 : 0) + (claim && over ? 1 : 0); more > 0; more -= 1) {
      const id = left.pop()
      if (id !== undefined) marks.push({ type: 'claim', attrs: { id } })
    }
    const run: Inline = { type: 'text', text, ...(marks.length === 0 ? {} : { marks }) }
    return kind === 'break' ? [run, { type: 'hardBreak' }] : [run]
  })
  const inside = content.length === 0 ? {} : { content }
  if (kind === 'heading') return { type: 'heading', attrs: { level: 2 }, ...inside }
  if (kind === 'quote') return { type: 'blockquote', content: [{ type: 'paragraph', ...inside }] }
  return { type: 'paragraph', ...inside }
}

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constant('write' as const), body: randomBody }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('name' as const), name: fc.constantFrom('A', 'B') }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('restore' as const), which: fc.nat(20) }) },
)

test('random edits, versions and restores: a restore gives exactly the text, and no claim is doubled or lost', async () => {
  const newsroom = await sampleNewsroom()
  const { service, store } = newsroom
  const id = newsroom.storyId('river-gauge-restart')
  const mira = newsroom.who('mira')
  const tagged = new Set<string>()
  const property = fc.property(fc.array(step, { minLength: 2, maxLength: 9 }), (steps) => {
    for (const one of steps) {
      if (one.act === 'write') service.appendEdit(id, editThatReplaces(service.openBody(id).update, one.body), mira)
      else if (one.act === 'name') newsroom.give('mira', 'name-version', { storyId: id, number: null, name: one.name })
      else restoreOne(one.which)
      holdsTogether()
    }
  })
  const restoreOne = (which: number) => {
    const list = service.versions(id).versions
    const chosen = list[which % list.length]
    if (chosen === undefined) return
    const wanted = store.versions.read(id, chosen.number)?.text.body
    const before = said(store.bodies.body(id))
    try {
      newsroom.give('mira', 'restore-version', { storyId: id, number: chosen.number })
    } catch {
      expect(wanted && said(wanted)).toEqual(before)
      return
    }
    expect(said(store.bodies.body(id))).toEqual(wanted && said(wanted))
    const kept = service.versions(id).versions.map(({ number }) => store.versions.read(id, number)?.text.body)
    expect(kept.some((body) => body !== undefined && JSON.stringify(said(body)) === JSON.stringify(before))).toBe(true)
  }
  const holdsTogether = () => {
    const view = service.story(id, mira)
    for (const mark of claimsInBody(store.bodies.body(id)).keys()) tagged.add(mark)
    const stretches = claimStretches(store.bodies.body(id)).map((stretch) => stretch.id)
    expect(new Set(stretches).size).toBe(stretches.length)
    const listed = new Map(view.claims.map(({ claim, status }) => [claim.id as string, status]))
    for (const mark of tagged)
      expect(listed.get(mark) === 'orphaned').toBe(!claimsInBody(store.bodies.body(id)).has(mark))
    const numbers = service.versions(id).versions.map(({ number }) => number)
    expect(numbers).toEqual(numbers.map((_, place) => numbers.length - place))
    const hashes = service.versions(id).versions.map(({ hash }) => hash)
    hashes.slice(1).forEach((hash, place) => {
      expect(hash).not.toBe(hashes[place])
    })
  }
  fc.assert(property, { numRuns: 60 })
  expect(service.verify().problems).toEqual([])
})

test('a restore touches only the words that differ', async () => {
  const { newsroom, versions } = await clockedNewsroom()
  const id = newsroom.storyId(audit)
  newsroom.give('mira', 'name-version', { storyId: id, number: null, name: 'First' })
  const first = versions()[0]?.number ?? 0
  newsroom.rewrite(audit, (text) => text.replace('promised', 'offered'))
  const [edit] = newsroom.service.execute({
    id: newId(commandId),
    name: 'restore-version',
    actor: newsroom.who('mira'),
    input: { storyId: id, number: first },
  })
  expect(edit?.update.length).toBeLessThan(200)
  expect(edit?.restored).toBe(true)
})
