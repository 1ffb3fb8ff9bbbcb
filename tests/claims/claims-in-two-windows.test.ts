import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ClaimId, commandId, evidenceId, newId, type StoryId } from '../../app/ids.ts'
import { problemOf } from '../../app/problem.ts'
import { type Body, textOfBody } from '../../app/story/body.ts'
import { claimsInBody } from '../../app/story/claims-in-body.ts'
import { editThatReplaces } from '../../main/store/replace-body.ts'
import type { BodyEdit } from '../../main/store/store.ts'
import { sampleNewsroom } from '../../main/testing/newsroom.ts'
import { fromStore, restoredInStore } from '../../renderer/story/body-session.ts'
import { type Doing, Editing, randomDocument, randomDoing } from '../../renderer/story/testing/random-editing.ts'

/**
 * What happens next: somebody edits, a window and the desk exchange their edits, a checker verifies a claim, or an editor
 * names the story as it stands or restores a version.
 */
type Event =
  | { readonly kind: 'edit'; readonly window: 0 | 1; readonly doing: Doing }
  | { readonly kind: 'exchange'; readonly window: 0 | 1 }
  | { readonly kind: 'verify'; readonly which: number }
  | { readonly kind: 'name' }
  | { readonly kind: 'restore'; readonly which: number }

const someWindow = fc.constantFrom<0 | 1>(0, 1)
const edit = fc.record({ kind: fc.constant('edit' as const), window: someWindow, doing: randomDoing })
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: edit },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('exchange' as const), window: someWindow }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('verify' as const), which: fc.nat(40) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'name' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restore' as const), which: fc.nat(40) }) },
)

/** One story of the sample newsroom, open in two windows. */
class TwoWindows {
  readonly #newsroom: Awaited<ReturnType<typeof sampleNewsroom>>
  readonly #story: StoryId
  readonly #windows: readonly [Editing, Editing]
  readonly #seen = new Set<string>()
  #verified = 0
  #restored = 0

  constructor(newsroom: Awaited<ReturnType<typeof sampleNewsroom>>, slug: string, body: Body) {
    this.#newsroom = newsroom
    this.#story = newsroom.storyId(slug)
    const rewritten = editThatReplaces(newsroom.service.openBody(this.#story).update, body)
    newsroom.service.appendEdit(this.#story, rewritten, newsroom.who('mira'))
    const { update } = newsroom.service.openBody(this.#story)
    const known = new Set<string>()
    this.#windows = [new Editing(update, known), new Editing(update, known)]
  }

  get verified(): number {
    return this.#verified
  }

  get restored(): number {
    return this.#restored
  }

  take(happening: Event): void {
    if (happening.kind === 'edit') this.#windows[happening.window].take(happening.doing)
    if (happening.kind === 'exchange') this.#exchange(this.#windows[happening.window])
    if (happening.kind === 'verify') this.#verify(happening.which)
    if (happening.kind === 'name') this.#name()
    if (happening.kind === 'restore') this.#restore(happening.which)
  }

  /** Both windows give and get everything; then they show the same. */
  meet(): void {
    for (const window of [...this.#windows, ...this.#windows]) this.#exchange(window)
    const [one, other] = this.#windows
    expect(one.document.toJSON()).toEqual(other.document.toJSON())
  }

  /** The rules of claims, as the desk's own view of the story keeps them. */
  checkClaims(): void {
    const { service, store, who } = this.#inside()
    service.settle()
    const body = store.bodies.body(this.#story)
    const text = textOfBody(body)
    const { claims } = service.story(this.#story, who('priya'))
    const listed = claims.map(({ claim }) => String(claim.id))
    expect(new Set(listed).size).toBe(listed.length)
    for (const id of claimsInBody(body).keys()) this.#seen.add(id)
    for (const id of this.#seen) expect(listed).toContain(id)
    for (const { claim, words, status } of claims) {
      if (words === null) expect(status).toBe('orphaned')
      if (status !== 'verified') continue
      const decision = claim.decisions.at(-1)
      expect(decision?.words).toBe(words)
      expect(text).toContain(words)
    }
  }

  #exchange(window: Editing): void {
    const { service, who } = this.#inside()
    const { update } = service.openBody(this.#story)
    service.appendEdit(this.#story, window.updateFor(update), who('mira'))
    window.receive(service.openBody(this.#story).update)
  }

  #verify(which: number): void {
    const { service, who } = this.#inside()
    service.settle()
    const standing = service.story(this.#story, who('priya')).claims.filter(({ words }) => words !== null)
    const placed = standing[which % Math.max(standing.length, 1)]
    if (placed === undefined || placed.wordsHash === null) return
    const { id } = placed.claim
    this.#addRecord(id)
    this.#newsroom.give('priya', 'decide-claim', {
      claimId: id,
      status: 'verified',
      note: '',
      suggestion: '',
      wordsHash: placed.wordsHash,
    })
    this.#verified += 1
  }

  #name(): void {
    const { service } = this.#inside()
    for (const window of this.#windows) this.#exchange(window)
    this.#newsroom.give('mira', 'name-version', {
      storyId: this.#story,
      number: null,
      name: `As it stood at ${service.openBody(this.#story).sequence}`,
    })
  }

  /** Both windows have what the other wrote, as a desk's windows do, and keep what they could undo until the restore. */
  #restore(which: number): void {
    const { service, who } = this.#inside()
    for (const window of [...this.#windows, ...this.#windows]) this.#exchange(window)
    service.settle()
    const { versions } = service.versions(this.#story)
    const version = versions[which % Math.max(versions.length, 1)]
    if (version === undefined) return
    const input = { storyId: this.#story, number: version.number }
    const request = { id: newId(commandId), name: 'restore-version' as const, actor: who('mira'), input }
    const edits = unlessAlreadySo(() => service.execute(request))
    for (const { update, restored } of edits) {
      for (const window of this.#windows) window.receive(update, restored ? restoredInStore : fromStore)
    }
    this.#restored += edits.length
  }

  #addRecord(claimId: ClaimId): void {
    const piece = { kind: 'document' as const, citation: 'Harbour board minutes', locator: 'page 4', link: '' }
    this.#newsroom.give('priya', 'add-evidence', { claimId, id: newId(evidenceId), ...piece })
  }

  #inside() {
    const { service, store } = this.#newsroom
    return { service, store, who: (name: string) => this.#newsroom.who(name) }
  }
}

/** What a restore gives; nothing when the story reads as that version already. */
function unlessAlreadySo(restore: () => BodyEdit[]): BodyEdit[] {
  try {
    return restore()
  } catch (thrown) {
    if (problemOf(thrown).code === 'already-so') return []
    throw thrown
  }
}

test('whatever two windows do to a story at once, no claim is doubled or lost, and no decision stands over words it did not see', async () => {
  let verified = 0
  let restored = 0
  await fc.assert(
    fc.asyncProperty(randomDocument, fc.array(event, { minLength: 10, maxLength: 60 }), async (body, events) => {
      const newsroom = await sampleNewsroom()
      const slug = newsroom.service.stories().find((story) => story.state === 'checking')?.fields.slug ?? ''
      const story = new TwoWindows(newsroom, slug, body.toJSON() as Body)
      for (const happening of events) {
        story.take(happening)
        story.checkClaims()
      }
      story.meet()
      story.checkClaims()
      verified += story.verified
      restored += story.restored
      expect(newsroom.service.verify().problems).toEqual([])
      newsroom.remove()
    }),
    { numRuns: 25 },
  )
  expect(verified).toBeGreaterThan(0)
  expect(restored).toBeGreaterThan(0)
})
