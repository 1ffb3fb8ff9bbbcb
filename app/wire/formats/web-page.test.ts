import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bodyLines } from '../wire-body.ts'
import { parseWebPage } from './web-page.ts'

const page = readFileSync(new URL('../../../tests/fixtures/wire/ferry.html', import.meta.url), 'utf8')
const item = (html: string) => parseWebPage(html).items[0]

test('finds the story in a page and what the page says about it', () => {
  expect(parseWebPage(page)).toMatchObject({
    problems: [],
    items: [
      {
        guid: 'https://meridian.example/ferry',
        headline: 'Ferry afloat again',
        byline: 'Mere Hall',
        dateline: 'PICTON, June 10',
        credit: 'Meridian',
        language: 'en-NZ',
        versionCreated: '2024-06-10T17:05:00+12:00',
        keywords: ['ferry', 'Picton'],
        media: [{ reference: 'https://pictures.example/og.jpg', type: 'image' }],
      },
    ],
  })
  const { paragraphs, body } = item(page) ?? { paragraphs: [], body: [] }
  expect(paragraphs).toHaveLength(3)
  expect(body.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'heading', 'list', 'table', 'paragraph'])
  expect(bodyLines(body).join(' ')).not.toMatch(/Front page|Search|About us|never|color/)
})

test('reads a page of nothing but a story whole, its headline once', () => {
  expect(
    item('<html><body><h1>Ferry floats</h1><h2>Sub</h2><p>One.</p><ul><li>Two.</li></ul></body></html>'),
  ).toMatchObject({
    headline: 'Ferry floats',
    paragraphs: ['One.'],
    body: [{ type: 'heading', content: [{ text: 'Sub' }] }, { type: 'paragraph' }, { type: 'list' }],
  })
})

test('reads the main part where the story is too short to be found', () => {
  const html =
    '<html lang="x y"><body><nav><a href="/">Front</a></nav><main><p>It floats.</p><div role="navigation">m</div></main><footer>f</footer></body></html>'
  expect(bodyLines(item(html)?.body ?? []).join(' ')).toContain('It floats.')
  const many = `<nav>menu</nav>${'<p>It floats. </p>'.repeat(16_000)}`
  expect(item(many)?.paragraphs).toHaveLength(16_000)
  expect(JSON.stringify(item(many))).not.toContain('menu')
})

test('prefers the time of change, and takes a profile’s address for no name', () => {
  const html = (head: string) =>
    item(`<html><head>${head}</head><body><p>x</p><time datetime="2024-01-01">t</time></body></html>`)
  expect(
    html(
      '<meta property="article:published_time" content="2024-06-10T05:00:00Z"><meta property="article:modified_time" content="2024-06-11T05:00:00Z"><meta property="article:author" content="https://m.example/ann">',
    ),
  ).toMatchObject({ versionCreated: '2024-06-11T05:00:00Z', byline: null })
  expect(
    html(
      '<title>T</title><meta name="date" content="yesterday"><meta property="article:tag" content="a"><meta property="article:tag" content="b">',
    ),
  ).toMatchObject({
    headline: 'T',
    versionCreated: '2024-01-01',
    keywords: ['a', 'b'],
  })
})

test('scripts, handlers and javascript addresses do not come through', () => {
  const html = page.replace(
    '<h2>',
    '<p onclick="alert(1)"><a href="javascript:alert(2)">More words for the reader, and more of them, are here.</a></p><svg><script>alert(3)</script></svg><h2>',
  )
  expect(JSON.stringify(item(html)?.body)).not.toMatch(/alert|javascript|onclick/)
})

test('says so where a page holds no words', () => {
  expect(parseWebPage('<html><body><script>draw()</script></body></html>')).toMatchObject({
    items: [],
    problems: [{ code: 'page-empty' }],
  })
})
