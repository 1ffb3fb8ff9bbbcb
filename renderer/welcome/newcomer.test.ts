import { expect, test } from 'vitest'
import { calls } from '../../app/ipc/contract.ts'
import { anotherNewcomer, firstNewcomer, missingRoles, setUpRequest } from './newcomer.ts'

const ada = { ...firstNewcomer, name: 'Ada Quist', signInName: 'Ada', password: 'tide-tables' }
const newsroom = { house: { name: 'The Tidewater Post', language: 'en', timeZone: 'UTC' }, deskName: 'City' }

test('the person who sets up begins with every role; others begin as editors without admin', () => {
  expect(ada.roles).toEqual(['editor', 'checker', 'chief'])
  expect(anotherNewcomer([ada])).toMatchObject({ roles: ['editor'], admin: false, name: '', password: '' })
})

test('every row of the form has a key of its own, also after one in the middle was taken away', () => {
  const second = anotherNewcomer([ada])
  const third = anotherNewcomer([ada, second])
  expect(anotherNewcomer([ada, third]).key).not.toBe(third.key)
  expect(new Set([ada.key, second.key, third.key]).size).toBe(3)
})

test('what cannot be done is said while nobody has the role it needs', () => {
  expect(missingRoles([ada])).toEqual([])
  expect(missingRoles([{ ...ada, roles: ['checker'] }])).toEqual([
    'Nobody is editor yet, so no story can be started.',
    'Nobody is chief yet, so no story can be approved or released.',
  ])
  expect(
    missingRoles([
      { ...ada, roles: ['editor'] },
      { ...anotherNewcomer([ada]), roles: ['chief'] },
    ]),
  ).toEqual([])
})

test('the form asks for exactly the roles and admins that were chosen', () => {
  const chief = { ...anotherNewcomer([ada]), name: 'Bo', signInName: 'bo', password: 'ebb-and-flow', admin: true }
  const request = setUpRequest(newsroom, { ...ada, roles: ['checker'] }, [chief])
  const parsed = calls.setUpDesk.input.parse(request)
  expect(parsed.person).toEqual({ name: 'Ada Quist', signInName: 'ada', password: 'tide-tables', roles: ['checker'] })
  expect(parsed.others).toEqual([
    { name: 'Bo', signInName: 'bo', password: 'ebb-and-flow', roles: ['editor'], admin: true },
  ])
})
