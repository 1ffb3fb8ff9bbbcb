import fc from 'fast-check'
import { expect, test } from 'vitest'
import { standsBare } from './lex-query.ts'
import { parseQuery } from './parse-query.ts'
import { printQuery } from './print-query.ts'
import { agoUnits, type IndexTerm, personStates, type QueryClause, type QueryMoment, type WireQuery } from './query.ts'
import { searchedSignals } from './read-term.ts'
import { tokensOf } from './tokens.ts'

const codes = (text: string) => parseQuery(text).problems.map((problem) => problem.code)
const searched = (text: string) => printQuery(parseQuery(text).query)

const hasToken = (text: string) => tokensOf(text).length > 0
const bare = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('strike', 'élection', '選挙', 'covid-19', "d'or", 'or', 'สภา', '投票率'),
  )
  .filter((text) => standsBare(text) && hasToken(text))
const quoted = fc
  .oneof(fc.string({ unit: 'binary' }), fc.constantFrom('harbour strike', 'OR', '-word', 'a*b', 'slug:x', '東京 選挙'))
  .filter((text) => !/["“”„＂]/.test(text) && hasToken(text))
const words = fc.boolean().chain((isPhrase) =>
  fc.record({
    kind: fc.constant('words' as const),
    text: isPhrase ? quoted : bare,
    isPhrase: fc.constant(isPhrase),
    isPrefix: fc.boolean(),
  }),
)
const urgency = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .map(([one, other]) => ({ kind: 'urgency' as const, from: Math.min(one, other), to: Math.max(one, other) }))
const term: fc.Arbitrary<IndexTerm> = fc.oneof(
  words,
  fc.record({ kind: fc.constant('slug' as const), text: fc.oneof(bare, quoted), isPrefix: fc.boolean() }),
  fc.record({ kind: fc.constant('source' as const), text: fc.oneof(bare, quoted) }),
  fc.record({ kind: fc.constant('language' as const), tag: fc.constantFrom('en', 'ja', 'pt-br', 'zh-hant-tw') }),
  fc.record({ kind: fc.constant('signal' as const), signal: fc.constantFrom(...searchedSignals) }),
  urgency,
  fc.constant({ kind: 'killed' as const }),
)
const moment: fc.Arbitrary<QueryMoment> = fc.oneof(
  fc
    .constantFrom('2026', '2026-02', '2024-02-29', '2026-11-03T14:05')
    .map((text) => ({ kind: 'written' as const, text })),
  fc.record({
    kind: fc.constant('ago' as const),
    amount: fc.integer({ min: 0, max: 9999 }),
    unit: fc.constantFrom(...agoUnits),
  }),
  fc.constantFrom({ kind: 'today' as const }, { kind: 'yesterday' as const }),
)
const alternatives = <Term>(one: fc.Arbitrary<Term>) =>
  fc.array(fc.record({ isExcluded: fc.boolean(), term: one }), { minLength: 1, maxLength: 3 })
const clause: fc.Arbitrary<QueryClause> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('index' as const), alternatives: alternatives(term) }) },
  fc.record({ kind: fc.constant('person' as const), alternatives: alternatives(fc.constantFrom(...personStates)) }),
  fc.record({ kind: fc.constantFrom('after' as const, 'before' as const), moment }),
)
const query: fc.Arbitrary<WireQuery> = fc.record({ clauses: fc.array(clause, { maxLength: 5 }) })

test('a printed query reads back as the same query, without a problem', () => {
  fc.assert(
    fc.property(query, (wanted) => {
      expect(parseQuery(printQuery(wanted))).toEqual({ query: wanted, problems: [] })
    }),
  )
})

const snippet = fc.constantFrom(
  ...[
    '"',
    '“',
    '-',
    '*',
    'OR',
    ' ',
    'slug:',
    'is:',
    'before:',
    'a',
    '選挙',
    '(',
    ')',
    ':',
    '2d',
    'é',
    '\u0000',
    '\ud800',
  ],
)
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(snippet, { maxLength: 20 }).map((pieces) => pieces.join('')),
)

test('whatever is typed is read without throwing, with every problem placed in the text', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { query: read, problems } = parseQuery(text)
      expect(parseQuery(printQuery(read))).toEqual({ query: read, problems: [] })
      for (const { start, end, message } of problems) {
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(message).not.toBe('')
      }
    }),
    { numRuns: 500 },
  )
})

const mistakes: readonly (readonly [piece: string, code: string])[] = [
  ['-', 'dash-alone'],
  ['""', 'nothing-to-find'],
  ['!?', 'nothing-to-find'],
  ['el*tion', 'star-misplaced'],
  ['*tion', 'star-misplaced'],
  ['(strike', 'brackets'],
  ['colour:red', 'field-unknown'],
  ['slug:', 'value-missing'],
  ['source:"…"', 'nothing-to-find'],
  ['before:soon', 'date-wrong'],
  ['after:2026-02-30', 'date-wrong'],
  ['-after:2026', 'date-excluded'],
  ['urgency:12', 'urgency-wrong'],
  ['urgency:3-1', 'urgency-wrong'],
  ['lang:english', 'language-wrong'],
  ['signal:loud', 'signal-unknown'],
  ['is:good', 'state-unknown'],
  ['lang:en*', 'star-misplaced'],
]

test('every malformed piece is reported where it stands, and the good pieces around it are searched', () => {
  const piece = fc.oneof(
    fc.constantFrom(...mistakes).map(([text, code]) => ({ text, code })),
    fc.constantFrom('strike', '"harbour strike"', 'lang:ja', '-port', '選挙').map((text) => ({ text, code: null })),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.map((one) => one.text).join(' ')
      const { query: read, problems } = parseQuery(text)
      expect(problems.map((problem) => problem.code)).toEqual(pieces.flatMap((one) => one.code ?? []))
      const broken = pieces.filter((one) => one.code !== null).map((one) => one.text)
      expect(problems.map((problem) => text.slice(problem.start, problem.end))).toEqual(broken)
      const printed = printQuery(read).split(/ (?=(?:[^"]*"[^"]*")*[^"]*$)/)
      for (const good of pieces.filter((one) => one.code === null)) expect(printed).toContain(good.text)
    }),
  )
})

test('OR needs something on either side and binds closer than a space', () => {
  expect(codes('OR strike')).toEqual(['or-misplaced'])
  expect(codes('strike OR')).toEqual(['or-misplaced'])
  expect(codes('strike OR OR lockout')).toEqual(['or-misplaced'])
  expect(codes('OR')).toEqual(['or-misplaced'])
  expect(codes('strike OR before:today')).toEqual(['or-unlike'])
  const { clauses } = parseQuery('port strike OR lockout -rail').query
  expect(clauses.map((one) => (one.kind === 'index' ? one.alternatives.length : 0))).toEqual([1, 2, 1])
})

test('a mistake beside OR does not tie its neighbours together', () => {
  expect(searched('strike OR lang: port')).toBe('strike port')
  expect(codes('strike OR lang: port')).toEqual(['value-missing'])
  expect(codes('lang: OR port')).toEqual(['value-missing'])
})

test('what is left of a mistake is searched', () => {
  expect(searched('el*tion')).toBe('el*')
  expect(searched('(strike OR lockout) port')).toBe('strike OR lockout port')
  expect(searched('“harbour strike')).toBe('"harbour strike"')
  expect(codes('“harbour strike')).toEqual(['quote-open'])
  expect(searched('colour:red')).toBe('"colour red"')
  expect(searched('Kyiv: rockets')).toBe('Kyiv rockets')
  expect(searched('is:unread')).toBe('-is:read')
})
