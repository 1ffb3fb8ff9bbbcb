import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hashText } from '../../app/hash.ts'
import { evidenceId, footerId, newId, releaseId } from '../../app/ids.ts'
import { codeOf, sampleNewsroom } from '../testing/newsroom.ts'
import { emptyOutbox } from './outbox.ts'

const slug = 'school-lunch-audit'

test('nothing that was said about the claims leaves the building: no evidence, note, kind, status or id', async () => {
  const newsroom = await sampleNewsroom()
  const id = newsroom.storyId(slug)
  const { claims } = newsroom.service.story(id, newsroom.who('priya'))
  const secret = 'zq-source-who-must-not-be-named'
  for (const { claim, wordsHash } of claims) {
    const piece = { kind: 'interview' as const, citation: secret, locator: secret, link: 'https://secret.example/zq' }
    newsroom.give('priya', 'add-evidence', { claimId: claim.id, id: newId(evidenceId), ...piece })
    const decision = { status: 'verified' as const, note: secret, suggestion: secret }
    newsroom.give('priya', 'decide-claim', { claimId: claim.id, ...decision, wordsHash: wordsHash ?? hashText('') })
  }
  await newsroom.approve(slug)
  const folder = join(newsroom.folder, 'released')
  newsroom.give('dana', 'choose-release-folder', { folder })
  newsroom.give('dana', 'release-story', { storyId: id, releaseId: newId(releaseId) })
  await emptyOutbox(newsroom.client)
  const files = readdirSync(folder)
  expect(files).toHaveLength(3)
  for (const file of files) {
    const content = readFileSync(join(folder, file), 'utf8')
    expect(content).toContain('12,400 lunches that nobody ate')
    expect(content).not.toMatch(/zq-|secret|claim|verified|interview|priya/i)
    for (const { claim } of claims) expect(content).not.toContain(claim.id)
  }
})

test.each(['headline', 'dek', 'byline', 'dateline'] as const)(
  'a TK in the %s lets nothing out, whatever a chief says',
  async (field) => {
    const newsroom = await sampleNewsroom()
    newsroom.give('mira', 'change-story-fields', { storyId: newsroom.storyId(slug), changes: { [field]: 'By TK' } })
    const overrides = [{ gate: 'no-tk', reason: 'It will be fine.' }]
    expect(await codeOf(() => newsroom.approve(slug, overrides))).toBe('gate-closed')
  },
)

test('a TK in the body or in the footer lets nothing out, and the gate leads to where it stands', async () => {
  const newsroom = await sampleNewsroom()
  const id = newsroom.storyId(slug)
  const gate = () =>
    newsroom.service.story(id, newsroom.who('dana')).gates.find((one) => one.id === 'no-tk') ?? { outcome: 'none' }
  newsroom.rewrite(slug, (words) => words.replace('promised', 'TK promised'))
  expect(gate()).toMatchObject({ outcome: 'block', place: { kind: 'text', words: 'TK' } })
  expect(await codeOf(() => newsroom.approve(slug))).toBe('gate-closed')
  newsroom.rewrite(slug, (words) => words.replace('TK promised', 'promised'))
  expect(gate()).toMatchObject({ outcome: 'pass' })
  const footer = newId(footerId)
  const draft = { wording: { en: 'Subscribe from TK a month.' }, variables: {}, link: '' }
  newsroom.give('dana', 'create-footer', { footerId: footer, name: 'Unfinished', draft })
  newsroom.give('dana', 'put-footer-in-use', { footerId: footer, version: 1 })
  newsroom.give('mira', 'choose-footer', { storyId: id, footer: { kind: 'attached', footerId: footer, version: 1 } })
  expect(gate()).toMatchObject({ outcome: 'block', place: { kind: 'footer' } })
  expect(await codeOf(() => newsroom.approve(slug))).toBe('gate-closed')
})
