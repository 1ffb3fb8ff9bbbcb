import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoTime } from './iso-time.ts'

test.each([
  ['20240401T090000+0900', '2024-04-01T09:00:00+09:00'],
  ['20151210T191044Z', '2015-12-10T19:10:44Z'],
  ['2024-08-01T09:00:00.250+12:00', '2024-08-01T09:00:00.250+12:00'],
  [' 2018-10-12T06:42:04Z ', '2018-10-12T06:42:04Z'],
  ['2017-10-11T10:41:00+0100', '2017-10-11T10:41:00+01:00'],
  ['20190121T102708', '2019-01-21T10:27:08'],
  ['2020-09-07 14:45', '2020-09-07T14:45:00'],
  ['20200907T1445Z', '2020-09-07T14:45:00Z'],
  ['20240229', '2024-02-29'],
  ['20161231T235960Z', '2016-12-31T23:59:59Z'],
])('reads %s as %s', (written, time) => {
  expect(isoTime(written)).toBe(time)
})

test.each(['', 'at noon', '20240230', '20241301T000000Z', '20240101T250000Z', '20240101T120000+9900', '20240101Tx'])(
  'finds no time in %s',
  (written) => {
    expect(isoTime(written)).toBeNull()
  },
)

test('reads any time of any form as the same instant', () => {
  const dates = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(dates, fc.boolean(), (date, isBasic) => {
      const extended = date.toISOString()
      const written = isBasic ? extended.replace(/[-:]/gu, '') : extended
      expect(new Date(isoTime(written) ?? '').getTime()).toBe(date.getTime())
    }),
  )
})
