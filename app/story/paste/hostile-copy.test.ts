import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pastePayloads } from '../../../tests/documents/paste-payloads.ts'
import { type Body, isLeaf, isTextBlock, nodesOf } from '../body.ts'
import { bodyOfBlocks } from './blocks-of-drafts.ts'
import { isClearlyMarkdown, readMarkdownCopy } from './markdown-copy.ts'
import { readPlainCopy } from './plain-copy.ts'
import { readHtmlCopy } from './read-copy.ts'

const payloads = [...pastePayloads().values()]

const shards = [
  '<script>steal()</script>',
  '<style>p{}</style>',
  '<img src=https://a.example/p.png onerror=steal()>',
  '<a href="javascript:steal()">trap</a>',
  '<a href="http://a.example">old</a>',
  '<a href="https://a.example/b">new</a>',
  '<span data-claim-id="0190c2f0-0000-7000-8000-000000000001">claim',
  '<p style="mso-list:l0 level9 lfo1">',
  '<p class=MsoQuote>',
  '<table><tr><td colspan=50 rowspan=900>',
  '<ul><li>',
  '</li></ul>',
  '<ol start=99999>',
  '<blockquote>',
  '<h1>',
  '<b><i><a href=#x>',
  '</p>',
  '</table>',
  '<![if !supportLists]>',
  '<!--',
  '-->',
  '<svg><style><img src=x>',
  '<math><mtext><table><mglyph><style><img src=x onerror=steal()>',
  '<template><p>',
  '<noscript><p title="</noscript><img src=x onerror=steal()>">',
  '&nbsp;',
  '\u0000',
  '\ud800',
  '\ufeff',
  '# ',
  '- ',
  '| a | b |\n| --- | --- |\n',
  '\n\n',
]

/** A payload with things cut out of it, doubled and put in anywhere. */
const broken = fc
  .tuple(
    fc.constantFrom(...payloads),
    fc.array(
      fc.record({
        at: fc.nat(),
        length: fc.nat(60),
        shard: fc.constantFrom(...shards),
        times: fc.integer({ min: 1, max: 4 }),
      }),
      { maxLength: 12 },
    ),
  )
  .map(([payload, changes]) =>
    changes.reduce((text, { at, length, shard, times }) => {
      const place = at % (text.length + 1)
      return text.slice(0, place) + shard.repeat(times) + text.slice(place + length)
    }, payload),
  )

/** Holds a body against what the document schema allows, and against what may never come in. */
function expectHarmless(body: Body): void {
  for (const node of nodesOf(body)) {
    expect(node.type).not.toMatch(/picture|embed/)
    if (isLeaf(node)) continue
    if (!isTextBlock(node)) {
      expect(node.content.length).toBeGreaterThan(0)
      if (node.type === 'listItem') expect(node.content[0]?.type).toBe('paragraph')
      continue
    }
    if (node.type === 'heading') expect([2, 3]).toContain(node.attrs.level)
    for (const inline of node.content ?? []) {
      if (inline.type === 'text') expect(inline.text).toMatch(/^(?:(?![\p{Cc}\p{Cs}])[\s\S]|\t)+$/u)
      for (const mark of inline.marks ?? []) {
        expect(mark.type).not.toBe('claim')
        if (mark.type === 'link') expect(mark.attrs.href).toMatch(/^(?:https|mailto):/i)
      }
    }
  }
}

test('whatever is done to a payload, a body of the schema comes out that carries nothing foreign', () => {
  fc.assert(
    fc.property(broken, (text) => {
      for (const read of [readHtmlCopy, readMarkdownCopy, readPlainCopy])
        expectHarmless(bodyOfBlocks(read(text).blocks))
      expect(typeof isClearlyMarkdown(text)).toBe('boolean')
    }),
    { numRuns: 150 },
  )
})

test('any text at all is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      for (const read of [readHtmlCopy, readMarkdownCopy, readPlainCopy])
        expectHarmless(bodyOfBlocks(read(text).blocks))
    }),
  )
})

test.each([
  ['divs', '<div>'.repeat(50_000)],
  ['quotes', '<blockquote><p>a'.repeat(20_000)],
  ['lists', '<ul><li>a'.repeat(20_000)],
  ['Word quotes', '<p class=MsoQuote>a'.repeat(20_000)],
  ['Word items', '<p class=MsoListParagraph style="mso-list:l0 level1 lfo1">a'.repeat(20_000)],
  ['tables', '<table><tr><td>a'.repeat(5_000)],
  ['wide cells', `<table>${'<tr><td colspan=1000 rowspan=1000>a'.repeat(5_000)}</table>`],
  ['figures', '<figure>'.repeat(20_000)],
  ['bold', '<b>a<p>'.repeat(20_000)],
  ['links', '<a href=x>a'.repeat(20_000)],
  ['breaks', '<br>'.repeat(100_000)],
  ['spaces', `a${' \u00a0'.repeat(100_000)}`],
  ['a style', `<p style="${'a:b;'.repeat(200_000)}">a`],
])(
  'a clipboard of nothing but %s neither breaks the reader nor holds it up',
  (_name, html) => {
    const { blocks } = readHtmlCopy(html)
    expectHarmless(bodyOfBlocks(blocks.slice(0, 2000)))
  },
  20_000,
)

test.each([
  ['quotes', '> '.repeat(20_000)],
  ['emphasis', '*a **b '.repeat(5_000)],
  ['brackets', '['.repeat(20_000)],
  ['ticks', '`a``b'.repeat(5_000)],
])('Markdown of nothing but %s is read', (_name, text) => {
  const { blocks } = readMarkdownCopy(text)
  expectHarmless(bodyOfBlocks(blocks))
})
