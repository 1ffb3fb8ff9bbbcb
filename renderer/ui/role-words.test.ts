import { expect, test } from 'vitest'
import { deskId, newId, personId } from '../../app/ids.ts'
import { house } from '../../app/people/house.ts'
import { person } from '../../app/people/person.ts'
import { describePerson, initialsOf } from './role-words.ts'

const city = newId(deskId)
const sport = newId(deskId)
const newsroom = house.parse({
  id: 'house',
  name: 'The Tidewater Post',
  language: 'en',
  timeZone: 'UTC',
  desks: [
    { id: city, name: 'City' },
    { id: sport, name: 'Sport' },
  ],
  sections: [],
  allowOwnApproval: false,
  defaultFooter: null,
  releaseFolder: null,
})
const ada = person.parse({
  id: newId(personId),
  name: 'Ada Quist',
  signInName: 'ada',
  admin: true,
  roles: { [sport]: [], [city]: ['editor', 'chief'] },
  publicKey: '0'.repeat(64),
  active: true,
  addedAt: '2026-01-01T00:00:00Z',
})

test('a person is described by the weightiest role first, and only by desks where they have one', () => {
  expect(describePerson(ada, newsroom)).toBe('Desk chief, editor, admin · City')
  expect(describePerson({ ...ada, admin: false, roles: {} }, newsroom)).toBe('')
})

test('initials are the first and the last name’s, in any script', () => {
  expect(initialsOf('Ada Quist')).toBe('AQ')
  expect(initialsOf('ada maria de quist')).toBe('AQ')
  expect(initialsOf('山田花子')).toBe('山')
  expect(initialsOf('')).toBe('')
})
