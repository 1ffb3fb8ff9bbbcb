import { expect, test } from 'vitest'
import { commandId, deskId, newId, personId } from '../../app/ids.ts'
import { codeOf, emptyNewsroom, sampleNewsroom } from '../testing/newsroom.ts'
import { makeCredential } from './keys.ts'
import { Sessions } from './sessions.ts'

const tidewater = { house: { name: 'The Tidewater Post', language: 'en', timeZone: 'UTC' }, deskName: 'City' }
const start = Date.parse('2026-03-02T08:00:00Z')

/** The sample newsroom with a clock of its own and a short way to try a password. */
async function opened() {
  let now = start
  const newsroom = await sampleNewsroom(() => new Date(now))
  const sessions = () => new Sessions(newsroom.client)
  const attempt = (name: string, password: string) => codeOf(() => sessions().signIn(name, password))
  const failTimes = async (name: string, times: number) => {
    for (let count = 0; count < times; count += 1) expect(await attempt(name, 'not it')).toBe('sign-in-failed')
  }
  return {
    newsroom,
    attempt,
    failTimes,
    wait: (seconds: number) => {
      now += seconds * 1000
    },
  }
}

test.each([
  ['a name somebody has', 'mira'],
  ['a name nobody has', 'nobody-here'],
])('five wrong passwords slow the next try, twice as long each time: %s', async (_what, name) => {
  const { attempt, failTimes, wait } = await opened()
  await failTimes(name, 5)
  for (const seconds of [15, 30, 60]) {
    expect(await attempt(name, 'not it')).toBe('sign-in-slowed')
    wait(seconds - 1)
    expect(await attempt(name, 'not it')).toBe('sign-in-slowed')
    wait(1)
    await failTimes(name, 1)
  }
})

test('the right password has to wait as well, then opens the desk and takes the count away', async () => {
  const { attempt, failTimes, wait } = await opened()
  await failTimes('mira', 5)
  expect(await attempt('mira', 'harbour-lantern')).toBe('sign-in-slowed')
  wait(15)
  expect(await attempt('mira', 'harbour-lantern')).toBe('allowed')
  await failTimes('mira', 4)
  expect(await attempt('mira', 'harbour-lantern')).toBe('allowed')
})

test('waiting says how long, never longer than a quarter of an hour', async () => {
  const { newsroom, failTimes, wait } = await opened()
  await failTimes('mira', 5)
  for (let count = 0; count < 8; count += 1) {
    wait(900)
    await failTimes('mira', 1)
  }
  await expect(new Sessions(newsroom.client).signIn('mira', 'harbour-lantern')).rejects.toMatchObject({
    problem: { code: 'sign-in-slowed', next: 'Try again in 900 seconds.' },
  })
})

test('restarting the desk buys no free try', async () => {
  const { newsroom, attempt, failTimes } = await opened()
  await failTimes('mira', 5)
  newsroom.reopen()
  expect(await attempt('mira', 'harbour-lantern')).toBe('sign-in-slowed')
})

test('many tries at once are no more than one after the other', async () => {
  const { attempt } = await opened()
  const outcomes = await Promise.all(Array.from({ length: 12 }, () => attempt('mira', 'not it')))
  expect(outcomes.filter((code) => code === 'sign-in-failed')).toHaveLength(5)
  expect(outcomes.filter((code) => code === 'sign-in-slowed')).toHaveLength(7)
})

test('a clock that was moved back neither ends the wait nor makes it longer than it was', async () => {
  const { attempt, failTimes, wait } = await opened()
  await failTimes('mira', 5)
  wait(-365 * 24 * 3600)
  expect(await attempt('mira', 'harbour-lantern')).toBe('sign-in-slowed')
  wait(15)
  expect(await attempt('mira', 'harbour-lantern')).toBe('allowed')
})

test('other names are not slowed, and case and spaces make no other name', async () => {
  const { attempt, failTimes } = await opened()
  await failTimes('mira', 5)
  expect(await attempt(' MIRA ', 'harbour-lantern')).toBe('sign-in-slowed')
  expect(await attempt('Priya', 'second-source')).toBe('allowed')
})

test('names are kept as hashes only: a password typed into the wrong field is nowhere in the store', async () => {
  const { newsroom, attempt } = await opened()
  await attempt('correct-horse-battery', 'not it')
  const rows = newsroom.store.database.prepare('SELECT * FROM sign_in_attempt').all()
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain('correct-horse')
})

test('nothing tells a window which names there are before somebody has signed in', async () => {
  const newsroom = emptyNewsroom()
  const sessions = new Sessions(newsroom.client)
  await sessions.setUp({
    ...tidewater,
    person: { name: 'Mira Okafor', signInName: 'mira', password: 'harbour-lantern', roles: ['editor'] },
    others: [
      { name: 'Priya Anand', signInName: 'priya', password: 'second-source', roles: ['checker'], admin: false },
      { name: 'Dana Voss', signInName: 'dana', password: 'let-it-stand', roles: ['chief'], admin: true },
    ],
  })
  expect(await sessions.signOut()).toEqual({ kind: 'signed-out', newsroom: 'The Tidewater Post', samplePeople: [] })
})

test('what somebody wrote is not taken for the words of whoever is signed in by then', async () => {
  const newsroom = await sampleNewsroom()
  const sessions = new Sessions(newsroom.client)
  await sessions.signIn('mira', 'harbour-lantern')
  const mira = sessions.person()
  expect(sessions.personIf(mira)).toBe(mira)
  await sessions.signIn('dana', 'let-it-stand')
  expect(await codeOf(() => sessions.personIf(mira))).toBe('another-writer')
  await sessions.signOut()
  expect(await codeOf(() => sessions.personIf(mira))).toBe('not-signed-in')
})

test('the sample newsroom shows its passwords, and only of people who are still there', async () => {
  const newsroom = await sampleNewsroom()
  const shown = async () => {
    const session = await new Sessions(newsroom.client).state()
    return session.kind === 'signed-out' ? session.samplePeople.map((person) => person.signInName) : []
  }
  expect(await shown()).toEqual(['mira', 'priya', 'dana'])
  newsroom.give('dana', 'change-person', { personId: newsroom.who('priya'), changes: { active: false } })
  expect(await shown()).toEqual(['mira', 'dana'])
})

test('everybody of the first-start form can sign in, with the roles that were chosen', async () => {
  const newsroom = emptyNewsroom()
  const sessions = new Sessions(newsroom.client)
  await sessions.setUp({
    ...tidewater,
    person: { name: 'Ada Quist', signInName: 'ada', password: 'tide-tables', roles: ['checker'] },
    others: [{ name: 'Bo Lind', signInName: 'bo', password: 'ebb-and-flow', roles: ['chief'], admin: false }],
  })
  const [desk] = newsroom.service.house()?.desks ?? []
  const signedIn = await sessions.signIn('bo', 'ebb-and-flow')
  expect(signedIn).toMatchObject({
    kind: 'signed-in',
    person: { name: 'Bo Lind', admin: false, roles: { [desk?.id ?? '']: ['chief'] } },
  })
  expect(newsroom.service.people().find((person) => person.signInName === 'ada')).toMatchObject({
    admin: true,
    roles: { [desk?.id ?? '']: ['checker'] },
  })
})

test('two people with one sign-in name set up nothing at all', async () => {
  const newsroom = emptyNewsroom()
  const person = { name: 'Ada Quist', signInName: 'ada', password: 'tide-tables', roles: ['chief' as const] }
  const twice = new Sessions(newsroom.client).setUp({
    ...tidewater,
    person,
    others: [{ ...person, admin: false }],
  })
  await expect(twice).rejects.toMatchObject({ problem: { code: 'sign-in-name-taken' } })
  expect(newsroom.service.house()).toBeNull()
  expect(newsroom.service.people()).toEqual([])
})

test('a newsroom whose first person is not admin cannot be set up, whoever asks', async () => {
  const { publicKey } = await makeCredential(newId(personId), 'tide-tables')
  const setUp = (admin: boolean) => {
    const desk = newId(deskId)
    const firstPerson = { id: newId(personId), name: 'Ada', signInName: 'ada', admin, roles: {}, publicKey }
    const house = { name: 'Post', language: 'en', timeZone: 'UTC', sections: [] }
    const input = { house, desks: [{ id: desk, name: 'City' }], firstPerson, otherPeople: [] } as never
    return codeOf(() =>
      emptyNewsroom().service.execute({ id: newId(commandId), name: 'set-up-house', actor: 'newcomer', input }),
    )
  }
  expect(await setUp(false)).toBe('input-wrong')
  expect(await setUp(true)).toBe('allowed')
})

test('somebody whose account was closed is signed out, and reads nothing in the meantime', async () => {
  const newsroom = await sampleNewsroom()
  const sessions = new Sessions(newsroom.client)
  await sessions.signIn('mira', 'harbour-lantern')
  const mira = sessions.person()
  newsroom.give('dana', 'change-person', { personId: mira, changes: { active: false } })
  expect(await codeOf(() => newsroom.service.storyList(mira))).toBe('account-closed')
  expect((await sessions.state()).kind).toBe('signed-out')
  expect(await codeOf(() => sessions.person())).toBe('not-signed-in')
  expect(await codeOf(() => sessions.signIn('mira', 'harbour-lantern'))).toBe('sign-in-failed')
})
