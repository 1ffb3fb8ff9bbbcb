import type { CommandInput, CommandName } from '../../app/commands/registry.ts'
import { hashText } from '../../app/hash.ts'
import {
  claimId,
  commandId,
  type DeskId,
  deskId,
  evidenceId,
  footerId,
  newId,
  type PersonId,
  personId,
  storyId,
  type WireItemId,
} from '../../app/ids.ts'
import type { SamplePerson } from '../../app/ipc/views.ts'
import type { Role } from '../../app/people/person.ts'
import { refuse } from '../../app/problem.ts'
import type { Body } from '../../app/story/body.ts'
import { makeCredential } from '../session/keys.ts'
import { editThatReplaces } from '../store/replace-body.ts'
import type { StoreClient } from '../store/store-client.ts'
import { samplePeople } from './sample-people.ts'
import { type SampleStory, sampleStories } from './sample-stories.ts'
import { sampleWire } from './sample-wire.ts'

type Known = {
  readonly city: DeskId
  readonly politics: DeskId
  readonly ids: Readonly<Record<Role, PersonId>>
}

/**
 * Fills an empty store with the sample newsroom: three people, two desks, a dozen wire items, a footer, and four stories
 * in different states. Everything is done by commands, as people would, so the log is a real one.
 */
export async function fillSampleNewsroom(store: StoreClient): Promise<readonly SamplePerson[]> {
  if ((await store.ask('house')) !== null)
    refuse('already-set-up', 'This newsroom is set up already.', 'Sign in instead.')
  const known = await hire(store)
  const outcomes = await store.ask(
    'importWire',
    sampleWire.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) })),
  )
  const items = new Map(sampleWire.map(({ name }, index) => [name, firstItem(outcomes[index])]))
  await makeFooter(store, known)
  for (const sample of sampleStories)
    await writeStory(store, known, sample, sample.wire === null ? null : (items.get(sample.wire) ?? null))
  return samplePeople
}

function firstItem(
  outcome: { readonly kind: string; readonly items?: readonly WireItemId[] } | undefined,
): WireItemId | null {
  return outcome?.items?.[0] ?? null
}

function giving(store: StoreClient, actor: PersonId) {
  return <Name extends CommandName>(name: Name, input: CommandInput<Name>) =>
    store.ask('execute', { id: newId(commandId), name, actor, input } as never)
}

async function hire(store: StoreClient): Promise<Known> {
  const city = newId(deskId)
  const politics = newId(deskId)
  const ids = { editor: newId(personId), checker: newId(personId), chief: newId(personId) }
  const [mira, priya, dana] = await Promise.all(
    samplePeople.map(async ({ name, signInName, password, role }) => {
      const { credential, publicKey } = await makeCredential(ids[role], password)
      const roles: Record<DeskId, Role[]> = { [city]: [role], [politics]: [role] }
      return { credential, account: { id: ids[role], name, signInName, admin: false, roles, publicKey } }
    }),
  )
  if (mira === undefined || priya === undefined || dana === undefined) throw new Error('the sample has three people')
  const input: CommandInput<'set-up-house'> = {
    house: {
      name: 'Harbour Ledger',
      language: 'en-GB',
      timeZone: 'Europe/London',
      sections: ['Business', 'City', 'Politics', 'Culture', 'Sport'],
      sample: true,
    },
    desks: [
      { id: city, name: 'City' },
      { id: politics, name: 'Politics' },
    ],
    firstPerson: { ...dana.account, admin: true },
    otherPeople: [mira.account, priya.account],
  }
  const credentials = [dana, mira, priya].map((one) => one.credential)
  await store.ask('execute', { id: newId(commandId), name: 'set-up-house', actor: 'newcomer', input }, credentials)
  return { city, politics, ids }
}

async function makeFooter(store: StoreClient, { ids }: Known): Promise<void> {
  const give = giving(store, ids.chief)
  const id = newId(footerId)
  const draft = {
    wording: {
      en: 'Reporting like this is paid for by readers. [Subscribe to the {{publication}}] from {{price_month}} a month and help us keep asking.',
      ja: 'この報道は読者の購読料で成り立っています。[{{publication}}を購読する]（月{{price_month}}）',
    },
    variables: { price_month: '£4' },
    link: 'https://ledger.example/subscribe?from={{slug}}',
  }
  await give('create-footer', { footerId: id, name: 'Subscribe, general', draft })
  await give('put-footer-in-use', { footerId: id, version: 1 })
  await give('choose-default-footer', { footerId: id })
}

async function writeStory(
  store: StoreClient,
  known: Known,
  sample: SampleStory,
  wire: WireItemId | null,
): Promise<void> {
  const id = newId(storyId)
  const { editor, checker, chief } = known.ids
  const edit = giving(store, editor)
  await edit('start-story', {
    storyId: id,
    deskId: known[sample.desk],
    wireItemId: wire,
    fields: sample.fields,
    appeal: 'leave-out',
  })
  const { body, claims } = tagged(sample)
  const before = await store.ask('openBody', id)
  await store.ask('appendEdit', id, editThatReplaces(before.update, body), editor)
  if (sample.state === 'draft') return
  await edit('submit-for-checking', { storyId: id })
  const check = giving(store, checker)
  for (const claim of claims) {
    if (claim.verdict === 'open') continue
    await check('add-evidence', { claimId: claim.id, id: newId(evidenceId), ...claim.evidence })
    const decision = { status: claim.verdict, note: claim.note, suggestion: '', wordsHash: hashText(claim.words) }
    await check('decide-claim', { claimId: claim.id, ...decision })
  }
  if (sample.state === 'checking') return
  await check('submit-for-approval', { storyId: id })
  if (sample.state === 'returned') {
    await giving(store, chief)('return-story', {
      storyId: id,
      note: 'The second paragraph needs the operator’s side before this can run.',
    })
  }
}

/** The sample's paragraphs with their claims marked: in the samples, claimed words stand between ‹ and ›. */
function tagged(sample: SampleStory) {
  const claims: {
    id: ReturnType<typeof newClaim>
    words: string
    verdict: SampleStory['claims'][number]['verdict']
    note: string
    evidence: SampleStory['claims'][number]['evidence']
  }[] = []
  const content = sample.paragraphs.map((paragraph) => ({
    type: 'paragraph' as const,
    content: paragraph
      .split(/(‹[^›]*›)/)
      .filter((part) => part !== '')
      .map((part) => {
        if (!part.startsWith('‹')) return { type: 'text' as const, text: part }
        const words = part.slice(1, -1)
        const about = sample.claims[claims.length]
        if (about === undefined) throw new Error(`nothing is said about the claim ${words}`)
        const id = newClaim()
        claims.push({ id, words, ...about })
        return { type: 'text' as const, text: words, marks: [{ type: 'claim' as const, attrs: { id } }] }
      }),
  }))
  const body: Body = { type: 'doc', content }
  return { body, claims }
}

const newClaim = () => newId(claimId)
