import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FindQuery, finderOf, findIn, mostFound } from './find.ts'

const plain: FindQuery = { text: '', wholeWord: false, matchCase: true, regularExpression: false }
const look = (query: Partial<FindQuery>, blocks: readonly string[], replacement = '') => {
  const whole = { ...plain, ...query }
  return findIn(blocks, finderOf(whole), { text: replacement, regularExpression: whole.regularExpression })
}
const character = fc.constantFrom(
  'a',
  'b',
  'A',
  ' ',
  '.',
  '*',
  '(',
  '\\',
  'e',
  'é',
  'e\u0301',
  '港',
  '𠮷',
  '😀',
  'ß',
  '\n',
  '1',
)
const copy = fc.array(character, { maxLength: 30 }).map((all) => all.join(''))

/** Whether a stretch that was passed over holds the words after all, and no accent behind them. */
const missed = (stretch: string, block: string, start: number, text: string) => {
  for (let at = stretch.indexOf(text); at >= 0; at = stretch.indexOf(text, at + 1)) {
    if (!/^\p{M}/u.test(block.slice(start + at + text.length))) return true
  }
  return false
}

test('what is found is what was sought, in order, without overlap, and none is missed', () => {
  fc.assert(
    fc.property(
      fc.array(copy, { maxLength: 4 }),
      fc.array(character, { minLength: 1, maxLength: 2 }),
      (blocks, sought) => {
        const text = sought.join('')
        const { found } = look({ text }, blocks)
        blocks.forEach((block, number) => {
          let after = 0
          for (const { from, to } of found.filter((one) => one.block === number)) {
            expect(block.slice(from, to)).toBe(text)
            expect(missed(block.slice(after, from), block, after, text)).toBe(false)
            expect(from).toBeGreaterThanOrEqual(after)
            after = to
          }
          expect(missed(block.slice(after), block, after, text)).toBe(false)
        })
      },
    ),
  )
})

test('a place never begins or ends inside a surrogate pair, nor ends before an accent', () => {
  const sought = fc.constantFrom('e', 'a', '😀', '𠮷', '\ud83d', '\ude00', '港')
  fc.assert(
    fc.property(copy, sought, fc.boolean(), (block, text, regularExpression) => {
      const inside = (at: number) =>
        /[\ud800-\udbff]/.test(block[at - 1] ?? '') && /[\udc00-\udfff]/.test(block[at] ?? '')
      for (const { from, to } of look({ text, regularExpression }, [block]).found) {
        expect(inside(from) || inside(to)).toBe(false)
        if (!regularExpression) expect(block.slice(to)).not.toMatch(/^\p{M}/u)
      }
    }),
  )
})

test('putting the words in place of every find leaves what stands between as it was', () => {
  fc.assert(
    fc.property(
      copy,
      fc.array(character, { minLength: 1, maxLength: 2 }),
      fc.string(),
      (block, sought, replacement) => {
        const { found } = look({ text: sought.join('') }, [block], replacement)
        let replaced = block
        for (const { from, to, instead } of found.toReversed()) {
          replaced = replaced.slice(0, from) + instead + replaced.slice(to)
        }
        const parts = found.map(({ from }, index) => block.slice(found[index - 1]?.to ?? 0, from))
        expect(replaced).toBe([...parts, block.slice(found.at(-1)?.to ?? 0)].join(replacement))
      },
    ),
  )
})

test('case and whole words are heeded when asked, in any script', () => {
  const block = 'Union unions ÜBER über union’s ναί ΝΑΊ'
  const words = (query: Partial<FindQuery>) => look(query, [block]).found.map(({ from, to }) => block.slice(from, to))
  expect(words({ text: 'union' })).toEqual(['union', 'union'])
  expect(words({ text: 'union', matchCase: false })).toEqual(['Union', 'union', 'union'])
  expect(words({ text: 'union', matchCase: false, wholeWord: true })).toEqual(['Union', 'union'])
  expect(words({ text: 'über', matchCase: false })).toEqual(['ÜBER', 'über'])
  expect(words({ text: 'ναί', matchCase: false, wholeWord: true })).toEqual(['ναί', 'ΝΑΊ'])
})

test('an expression’s replacement takes over what was found, other words are put in as they are', () => {
  const { found } = look(
    { text: '(\\d+) (?<unit>percent)', regularExpression: true },
    ['87 percent'],
    '$1 $<unit>s, $& $$',
  )
  expect(found[0]?.instead).toBe('87 percents, 87 percent $')
  expect(look({ text: '87' }, ['87 percent'], '$1 $&').found[0]?.instead).toBe('$1 $&')
  expect(look({ text: 'x*', regularExpression: true }, ['abc']).found).toEqual([])
})

test.each(['(', ')', '[a', '*', 'a{3,1}', '[z-a]', 'a\\', '\\-', '\\p{Nothing}', '(?<a', 'a{', ']', '(?a)'])(
  'what is wrong with the expression %s is said in plain words',
  (text) => {
    const finder = finderOf({ ...plain, text, regularExpression: true })
    expect(finder.kind).toBe('wrong')
    if (finder.kind === 'wrong')
      expect(finder.reason).not.toMatch(/Invalid|SyntaxError|unterminated|quantifier|is not a regular/)
  },
)

test('too many finds end the search and are said', () => {
  expect(look({ text: 'a' }, ['a'.repeat(mostFound + 1)])).toMatchObject({ more: true, found: { length: mostFound } })
  expect(look({ text: 'a' }, ['a'.repeat(mostFound)])).toMatchObject({ more: false })
})
