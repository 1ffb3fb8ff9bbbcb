import type { CommandInput, CommandName } from '../../app/commands/registry.ts'
import { draftVersion } from '../../app/footer/footer.ts'
import {
  deskId,
  evidenceId,
  footerId,
  intakeId,
  newId,
  personId,
  releaseId,
  savedSearchId,
  storyId,
  wireSourceId,
} from '../../app/ids.ts'
import { StetError } from '../../app/problem.ts'
import type { Story } from '../../app/story/story.ts'
import { standingNotices } from '../../app/story/wire-notice.ts'
import { wholeWire } from '../../app/wire/wire-filter.ts'
import type { sampleNewsroom } from './newsroom.ts'

type Newsroom = Awaited<ReturnType<typeof sampleNewsroom>>

/** A command, an edit of a body, or a new take of copy on the wire. */
export type Doing = CommandName | 'edit' | 'wire'

/** One random step: who does what to which of the things there are, with some words and a yes or no. */
export type Step = {
  readonly what: Doing
  readonly actor: string
  readonly which: number
  readonly words: string
  readonly yes: boolean
}

/** One of some things; as if refused in words when there is none. */
export const pick = <Item>(items: readonly Item[], which: number): Item => {
  const item = items[which % items.length]
  if (item === undefined) throw new StetError({ code: 'nothing-there', message: 'None yet.', next: 'Later.' })
  return item
}

type Inputs = { readonly [Name in CommandName]: (step: Step) => CommandInput<Name> }

/** What each command is given: mostly things there are, in whatever state they happen to be. */
export function inputsIn(newsroom: Newsroom, sign: (text: string) => string): Inputs {
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
  const intake = (kind: 'folder' | 'feed', { which }: Step) =>
    pick(
      desk()
        .intakes()
        .filter((each) => each.kind === kind),
      which,
    ).id
  const version = (one: Step) => pick(store.versions.list(story(one).id), one.which).number
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
    'open-desk': ({ words: said }) => ({ desk: { id: newId(deskId), name: said.trim() || 'Desk' } }),
    'teach-word': ({ which, yes }) => ({
      word: `word-${which % 7}`,
      whose: which % 2 === 0 ? 'house' : 'own',
      known: yes,
    }),
    'change-house-settings': ({ words: said, yes }) => ({
      changes: yes
        ? { name: `Ledger ${said}`, sections: [said.trim() || 'News'] }
        : { allowOwnApproval: true, columnMeasure: { amount: 90, unit: 'characters' } },
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
    'choose-length-budget': (one) => ({
      storyId: story(one).id,
      budget: one.yes ? { amount: one.which + 1, unit: 'words' } : null,
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
    'name-version': (one) => ({
      storyId: story(one).id,
      number: one.yes ? null : version(one),
      name: `Version ${one.words}`,
    }),
    'restore-version': (one) => ({ storyId: story(one).id, number: version(one) }),
    'create-footer': (one) => ({ footerId: newId(footerId), name: `Footer ${one.which}`, draft: draft(one) }),
    'draft-footer': (one) => ({ footerId: footer(one).id, draft: draft(one) }),
    'put-footer-in-use': (one) => {
      const template = pick(
        store.records.all('footer').filter((each) => draftVersion(each) !== null),
        one.which,
      )
      return { footerId: template.id, version: draftVersion(template)?.version ?? 1 }
    },
    'retire-footer': (one) => ({ footerId: footer(one).id }),
    'choose-default-footer': (one) => ({ footerId: footer(one).id }),
    'watch-folder': ({ which, words: said, yes }) => ({
      intakeId: newId(intakeId),
      path: `/nowhere/${said}`,
      name: `Folder ${which}`,
      taken: yes ? 'move-to-done' : 'stay',
      language: null,
      charset: yes ? 'shift_jis' : null,
    }),
    'change-watched-folder': (one) => ({
      intakeId: intake('folder', one),
      changes: one.yes ? { paused: true } : { name: `Folder ${one.words}`, taken: 'stay' },
    }),
    'stop-watching-folder': (one) => ({ intakeId: intake('folder', one) }),
    'follow-feed': ({ which, yes }) => ({
      intakeId: newId(intakeId),
      address: `${yes ? 'https' : 'file'}://feeds.example/${which}`,
      name: `Feed ${which}`,
      everyMinutes: 5,
      language: yes ? 'en' : null,
      charset: null,
    }),
    'change-feed': (one) => ({
      intakeId: intake('feed', one),
      changes: one.yes ? { everyMinutes: 30 } : { address: `https://feeds.example/${one.words}` },
    }),
    'stop-following-feed': (one) => ({ intakeId: intake('feed', one) }),
  }
}
