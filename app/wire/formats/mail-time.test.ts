import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoTime } from './iso-time.ts'
import { mailTime } from './mail-time.ts'

test.each([
  ['Mon, 10 Jun 2024 17:05:09 +1200', '2024-06-10T17:05:09+12:00'],
  ['Mon, 10 Jun 2024 17:05 +1200', '2024-06-10T17:05:00+12:00'],
  ['10 Jun 24 05:00:00 GMT', '2024-06-10T05:00:00Z'],
  ['10 Jun 94 05:00:00 UT', '1994-06-10T05:00:00Z'],
  ['Sat, 2 Mar 1996 07(early (very)):  20 : 31 -0500', '1996-03-02T07:20:31-05:00'],
  ['Sun, 5 May 1985 21:04 -0930 (an island)', '1985-05-05T21:04:00-09:30'],
  ['Mon, 10 Jun 2024 05:00:00 EDT', '2024-06-10T05:00:00-04:00'],
  ['Mon, 10 Jun 2024 05:00:00 CEST', '2024-06-10T05:00:00+02:00'],
  ['Mon, 10 Jun 2024 05:00:00 XYZT', '2024-06-10T05:00:00Z'],
  ['Mon Jun 10 2024 17:05:00 GMT+1200 (NZST)', '2024-06-10T17:05:00+12:00'],
  ['Mon Jun 10 17:05:00 2024', '2024-06-10T17:05:00'],
  ['10-Jun-2024 09:00:00.123 Z', '2024-06-10T09:00:00Z'],
  ['June 10th, 2024 9:05 pm', '2024-06-10T21:05:00'],
  ['12 June 2024 12:30 AM', '2024-06-12T00:30:00'],
  ['10 June 2024', '2024-06-10T00:00:00'],
  ['2024-06-10T05:00:00Z', '2024-06-10T05:00:00Z'],
  ['31 Dec 2016 23:59:60 GMT', '2016-12-31T23:59:59Z'],
])('the mail date %j is %s', (written, time) => {
  expect(mailTime(written)).toBe(time)
})

test.each([
  '',
  'yesterday',
  '31 Feb 2024 10:00 Z',
  '10 Jun 2024 25:00 Z',
  '10 Jun',
  'Jun 2024',
  '10 Jun 2024 10:00 +9900',
])('%j is no mail date', (written) => {
  expect(mailTime(written)).toBeNull()
})

test.each([
  ['20240101T000000+0100', '2024-01-01T00:00:00+01:00'],
  ['2024-02-01T10:00:00+0000', '2024-02-01T10:00:00+00:00'],
  ['2024-02-29 10:00:00.125Z', '2024-02-29T10:00:00.125Z'],
  ['2024-02-01t10z', '2024-02-01T10:00:00Z'],
  ['2024-02-01T10:05-03', '2024-02-01T10:05:00-03:00'],
  ['20240201', '2024-02-01'],
])('the ISO 8601 time %j is %s', (written, time) => {
  expect(isoTime(written)).toBe(time)
})

test.each(['2023-02-29', '2100-02-29T00:00:00Z', '2024-13-01', '2024-06-10T24:00:01Z', 'x2024-06-10', '2024'])(
  '%j is no ISO 8601 time',
  (written) => {
    expect(isoTime(written)).toBeNull()
  },
)

test('every moment written for a mail is read as that moment', () => {
  const moments = fc.date({
    min: new Date('1950-01-01T00:00:00Z'),
    max: new Date('2049-12-31T23:59:59Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(moments, (moment) => {
      const second = Math.floor(moment.getTime() / 1000) * 1000
      expect(Date.parse(mailTime(moment.toUTCString()) ?? '')).toBe(second)
      expect(Date.parse(isoTime(moment.toISOString()) ?? '')).toBe(moment.getTime())
    }),
  )
})

test('any text is a date or null', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const time of [mailTime(text), isoTime(text)]) if (time !== null) expect(Date.parse(time)).not.toBeNaN()
    }),
  )
})
