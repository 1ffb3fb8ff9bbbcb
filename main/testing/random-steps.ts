import fc from 'fast-check'
import { type CommandInput, type CommandName, commands } from '../../app/commands/registry.ts'
import { draftVersion } from '../../app/footer/footer.ts'
import {
  claimId,
  commandId,
  deskId,
  evidenceId,
  footerId,
  newId,
  personId,
  releaseId,
  savedSearchId,
  storyId,
  wireSourceId,
  wireTakeId,
} from '../../app/ids.ts'
import { StetError } from '../../app/problem.ts'
import type { Block, Body, Mark } from '../../app/story/body.ts'
import type { Story } from '../../app/story/story.ts'
import { standingNotices } from '../../app/story/wire-notice.ts'
import type { ReceivedWire } from '../../app/wire/received-wire.ts'
import { wholeWire } from '../../app/wire/wire-filter.ts'
import { editThatReplaces } from '../store/replace-body.ts'
import type { sampleNewsroom } from './newsroom.ts'

type Newsroom = Awaited<ReturnType<typeof sampleNewsroom>>

/** A command, an edit of a body, or a new take of copy on the wire. */
type Doing = CommandName | 'edit' | 'wire'

/** One random step: who does what to which of the things there are, with some words and a yes or no. */
export type Step = {
  readonly what: Doing
  readonly actor: string
  readonly which: number
  readonly words: string
  readonly yes: boolean
}

const words = fc.string({ unit: 'grapheme', minLength: 3, maxLength: 16 }).map((said) => said.replace(/\p{C}/gu, 'x'))
const everything: Doing[] = ['edit', 'wire', 'wire', ...(Object.keys(commands) as CommandName[])]
/** What leads to a release is tried more often than chance would, or no run would get there. */
const onTheWay: Doing[] = ['edit', 'submit-for-approval', 'approve-story', 'release-story', 'record-delivery']

/** A random order of every command there is, and some of those that lead to a release in between. */
export const randomSteps: fc.Arbitrary<Step[]> = fc
  .tuple(
    fc.shuffledSubarray(everything, { minLength: everything.length }),
    fc.array(fc.constantFrom(...onTheWay), { minLength: 10, maxLength: 30 }),
  )
  .chain(([all, more]) => fc.shuffledSubarray([...all, ...more], { minLength: all.length + more.length }))
  .chain((doings) =>
    fc.tuple(
      ...doings.map((what) =>
        fc.record({
          what: fc.constant(what),
          actor: fc.constantFrom('mira', 'mira', 'priya', 'dana', 'dana'),
          which: fc.nat(40),
          words,
          yes: fc.boolean(),
        }),
      ),
    ),
  )

const pick = <Item>(items: readonly Item[], which: number): Item => {
  const item = items[which % items.length]
  if (item === undefined) throw new StetError({ code: 'nothing-there', message: 'None yet.', next: 'Later.' })
  return item
}

/** A body of the words that were there and some more, with claims kept, moved, copied, tagged or taken off. */
function rewritten(before: Body, { words: more, which, yes }: Step): Body {
  const mark: Mark = { type: 'claim', attrs: { id: newId(claimId) } }
  const added: Block = {
    type: 'paragraph',
    content: [{ type: 'text', text: more, ...(yes ? { marks: [mark] } : {}) }],
  }
  const blocks = [...before.content]
  if (which % 4 === 0) blocks.splice(which % (blocks.length + 1), 1)
  if (which % 4 === 1) blocks.reverse()
  return { type: 'doc', content: [...blocks, added] }
}

type Inputs = { readonly [Name in CommandName]: (step: Step) => CommandInput<Name> }

/** What each command is given: mostly things there are, in whatever state they happen to be. */
function inputsIn(newsroom: Newsroom, sign: (text: string) => string): Inputs {
  const { service, store } = newsroom
  const desk = () => store.desk()
  const wireItems = () => service.wireList({ query: '', before: null, limit: 100, filter: wholeWire }, null).rows
  const story = ({ which }: Step) => pick(service.stories(), which)
  const storyIn = (state: Story['state'], { which }: Step) =>
    pick(
      service.stories().filter((each) => each.state === state),
      which,
    )
  const claim = ({ which }: Step) =>
    pick(
      service.stories().flatMap(({ id }) => desk().claimsOf(id)),
      which,
    )
  const footer = ({ which }: Step) => pick(store.records.all('footer'), which)
  const search = ({ which, actor }: Step) => pick(desk().savedSearches(newsroom.who(actor)), which)
  const person = ({ which }: Step) => pick(service.people(), which)
  const draft = ({ words: said, yes }: Step) => ({
    wording: { en: `${said} {{publication}}` },
    variables: yes ? { price: said } : {},
    link: '',
  })
  const account = ({ words: said, which }: Step) => ({
    id: newId(personId),
    name: said.trim() === '' ? 'Somebody' : said,
    signInName: which % 5 === 0 ? 'mira' : `person-${newId(personId).slice(-8)}`,
    admin: false,
    roles: {},
    publicKey: '0'.repeat(64),
  })
  const house = { name: 'Other', language: 'en', timeZone: 'UTC', sections: [] }
  return {
    'set-up-house': (one) => ({
      house,
      desks: [{ id: newId(deskId), name: 'Desk' }],
      firstPerson: { ...account(one), admin: true },
      otherPeople: [],
    }),
    'change-house-settings': ({ words: said, yes }) => ({
      changes: yes ? { name: `Ledger ${said}`, sections: [said.trim() || 'News'] } : { allowOwnApproval: true },
    }),
    'choose-release-folder': ({ words: said }) => ({ folder: `/nowhere/${said}` }),
    'add-person': (one) => ({ person: account(one) }),
    'change-person': (one) => ({
      personId: person(one).id,
      changes: one.yes ? { name: `Name ${one.words}` } : { admin: one.which % 2 === 0 },
    }),
    'start-story': ({ which, yes, words: said }) => ({
      storyId: newId(storyId),
      deskId: pick(service.house()?.desks ?? [], which).id,
      wireItemId: yes ? pick(wireItems(), which).id : null,
      fields: { headline: said },
      appeal: yes ? 'keep' : 'leave-out',
    }),
    'acknowledge-wire-notice': (one) => {
      const told = pick(
        service.stories().filter((each) => standingNotices(each).length > 0),
        one.which,
      )
      return { storyId: told.id, takeId: pick(standingNotices(told), one.which).takeId, reason: one.words }
    },
    'open-wire-source': (one) => ({
      sourceId: newId(wireSourceId),
      name: `Agency ${one.which}`,
      settings: one.yes ? { trust: 'trusted' } : {},
    }),
    'change-wire-source': (one) => ({
      sourceId: pick(service.wireSources(), one.which).id,
      changes: one.yes ? { creditRequired: true } : { name: `Wire ${one.words}` },
    }),
    'save-wire-search': (one) => ({
      searchId: newId(savedSearchId),
      name: `Search ${one.which}`,
      query: one.yes ? 'harbour' : one.words,
      notify: one.yes,
    }),
    'change-wire-search': (one) => ({
      searchId: search(one).id,
      changes: one.yes ? { name: `Search ${one.words}` } : { notify: true },
    }),
    'remove-wire-search': (one) => ({ searchId: search(one).id }),
    'change-story-fields': (one) => ({
      storyId: story(one).id,
      changes: one.yes ? { dek: one.words } : { headline: `Head ${one.words}`, slug: `story-${one.which}` },
    }),
    'attach-wire': (one) => ({
      storyId: story(one).id,
      wireItemId: pick(wireItems(), one.which).id,
    }),
    'choose-footer': (one) => ({
      storyId: story(one).id,
      footer: one.yes
        ? { kind: 'attached', footerId: footer(one).id, version: 1 + (one.which % 2) }
        : { kind: 'none', reason: one.words },
    }),
    'submit-for-checking': (one) => ({ storyId: storyIn('draft', one).id }),
    'submit-for-approval': (one) => ({ storyId: story(one).id }),
    'return-story': (one) => ({ storyId: story(one).id, note: `Note ${one.words}` }),
    'approve-story': (one) => {
      const { id } = storyIn('review', one)
      const brief = service.approvalBrief(id, newsroom.who('dana'))
      const overrides = brief.gates
        .filter((gate) => gate.overridable)
        .map(({ id: gate }) => ({ gate, reason: 'So be it.' }))
      return { storyId: id, hash: brief.hash, signature: sign(brief.hash), overrides }
    },
    'release-story': (one) => ({
      storyId: storyIn('approved', one).id,
      releaseId: newId(releaseId),
    }),
    'record-delivery': (one) => ({
      releaseId: pick(store.records.all('release'), one.which).id,
      outcome: one.yes ? { kind: 'delivered' } : { kind: 'delayed', reason: one.words },
    }),
    'describe-claim': (one) => ({ claimId: claim(one).claim.id, kind: 'name', risk: one.yes ? 'high' : 'ordinary' }),
    'decide-claim': (one) => {
      const { claim: record, words: said } = claim(one)
      const view = service.story(record.storyId, newsroom.who('dana')).claims.find(({ claim: c }) => c.id === record.id)
      const wordsHash = view?.wordsHash
      if (said === null || wordsHash == null) return { claimId: record.id } as never
      const status = one.yes ? 'attributed' : 'verified'
      return { claimId: record.id, status, note: one.words, suggestion: '', wordsHash }
    },
    'add-evidence': (one) => ({
      claimId: claim(one).claim.id,
      id: newId(evidenceId),
      kind: 'document',
      citation: `Page ${one.words}`,
      locator: one.yes ? 'p. 1' : '',
      link: '',
    }),
    'remove-evidence': (one) => ({
      claimId: claim(one).claim.id,
      evidenceId: pick(claim(one).claim.evidence, one.which).id,
    }),
    'withdraw-claim': (one) => ({
      claimId: pick(
        service.stories().flatMap(({ id }) =>
          desk()
            .claimsOf(id)
            .filter((placed) => placed.words === null),
        ),
        one.which,
      ).claim.id,
      reason: `Because ${one.words}`,
    }),
    'create-footer': (one) => ({ footerId: newId(footerId), name: `Footer ${one.which}`, draft: draft(one) }),
    'draft-footer': (one) => ({ footerId: footer(one).id, draft: draft(one) }),
    'put-footer-in-use': (one) => {
      const template = pick(
        store.records.all('footer').filter((each) => one.yes || draftVersion(each) !== null),
        one.which,
      )
      return { footerId: template.id, version: draftVersion(template)?.version ?? 1 }
    },
    'retire-footer': (one) => ({ footerId: footer(one).id }),
    'choose-default-footer': (one) => ({ footerId: footer(one).id }),
  }
}

/** A correction or a kill of copy that an open story used, as the agency would send it. */
function newTake({ service, store }: Newsroom, { which, words: said, yes }: Step): ReceivedWire {
  const link = pick(
    service.stories().flatMap((story) => (story.state === 'published' ? [] : story.wire)),
    which,
  )
  const before = store.desk().wireItem(link.itemId)?.current.item
  if (before === undefined) return pick([], 0)
  const item = {
    ...before,
    versionCreated: store.desk().now,
    headline: `${said} ${newId(wireTakeId)}`,
    ...(yes
      ? { signals: ['correction' as const], pubstatus: 'usable' as const }
      : { signals: ['kill' as const], pubstatus: 'canceled' as const }),
  }
  const bytes = new TextEncoder().encode(JSON.stringify(item))
  return {
    name: 'take.txt',
    bytes,
    parsed: { format: 'text', charset: 'utf-8', items: [item], problems: [] },
    source: { kind: 'file', name: '' },
  }
}

/** Prepares a newsroom for random steps. The answer carries one out: true when it was allowed, false when refused in words. */
export async function stepsIn(newsroom: Newsroom): Promise<(one: Step) => boolean> {
  const { service, store } = newsroom
  const inputs = inputsIn(newsroom, await newsroom.signer())
  const carryOut = (one: Step) => {
    const actor = newsroom.who(one.actor)
    if (one.what === 'edit') {
      const { id } = pick(service.stories(), one.which)
      const update = editThatReplaces(service.openBody(id).update, rewritten(store.bodies.body(id), one))
      service.appendEdit(id, update, actor)
      return
    }
    if (one.what === 'wire') {
      service.keepWire([newTake(newsroom, one)], null)
      return
    }
    const input = inputs[one.what](one)
    const by = one.what === 'record-delivery' ? 'desk' : actor
    service.execute({ id: newId(commandId), name: one.what, actor: by, input } as never)
  }
  return (one) => {
    try {
      carryOut(one)
      return true
    } catch (thrown) {
      if (thrown instanceof StetError) return false
      throw thrown
    }
  }
}
