import { expect, test } from 'vitest'
import { pastePayload } from '../../../tests/documents/paste-payloads.ts'
import type { BodyNode, Inline } from '../body.ts'
import { isLeaf, isTextBlock } from '../body.ts'
import { readMarkdownCopy } from './markdown-copy.ts'
import { readClipboard } from './read-clipboard.ts'
import { readHtmlCopy } from './read-copy.ts'

const lost = (copy: { dropped: readonly { code: string; count: number }[] }) =>
  Object.fromEntries(copy.dropped.map(({ code, count }) => [code, count]))

/** A copy in short: `h2 words`, `p words`, `ul(li(p words))`, with `*bold*`, `/italic/`, `^2^`, `_2_` and `[words](href)`. */
const outline = (blocks: readonly BodyNode[]): string[] => blocks.map(inShort)

function inShort(node: BodyNode): string {
  if (isLeaf(node)) return node.type === 'horizontalRule' ? 'hr' : node.type
  if (isTextBlock(node)) {
    const name = node.type === 'heading' ? `h${node.attrs.level}` : node.type === 'pullQuote' ? 'pull' : 'p'
    return `${name} ${(node.content ?? []).map(marked).join('')}`.trim()
  }
  const inside = node.content.map(inShort).join(' | ')
  switch (node.type) {
    case 'orderedList':
      return `ol${node.attrs?.start ?? 1}(${inside})`
    case 'bulletList':
      return `ul(${inside})`
    case 'listItem':
      return `li(${inside})`
    case 'blockquote':
      return `quote(${inside})`
    case 'table':
      return `table(${inside})`
    case 'tableRow':
      return `tr(${inside})`
    default: {
      const { colspan, rowspan } = node.attrs
      return `${node.type === 'tableHeader' ? 'th' : 'td'}${colspan + rowspan === 2 ? '' : `${colspan}x${rowspan}`}(${inside})`
    }
  }
}

function marked(inline: Inline): string {
  if (inline.type === 'hardBreak') return '⏎'
  return (inline.marks ?? []).reduce((words, mark) => {
    if (mark.type === 'link') return `[${words}](${mark.attrs.href})`
    return {
      bold: `*${words}*`,
      italic: `/${words}/`,
      superscript: `^${words}^`,
      subscript: `_${words}_`,
      claim: 'CLAIM',
    }[mark.type]
  }, inline.text)
}

test('a Word clipboard keeps headings, lists, quotes, tables, links and raised letters, and says what is lost', () => {
  const copy = readHtmlCopy(pastePayload('word.clipboard'))
  expect(outline(copy.blocks)).toEqual([
    'h2 Ferry timetable halved for winter',
    'p Port Aldra will run *four crossings* a day from /November/, the harbour office said.',
    'h2 What changes',
    'ul(li(p The early boat goes | ul(li(p schools were told on Monday))) | li(p The night boat stays))',
    'p The order of repairs:',
    'ol1(li(p the ramp) | li(p the lamps))',
    'quote(p “We cannot heat an empty boat,” said the harbour master. | p She was speaking at the quay.)',
    'h3 In figures',
    'table(tr(td2x1(p *Crossings*)) | tr(td(p Summer) | td(p 8)) | tr(td(p Winter) | td(p 4)))',
    'p See [the plan](https://harbour.example/winter), the old plan or [write](mailto:desk@harbour.example). CO_2_ falls by 3 km^2^.',
    'p It is the third cut.^[1]^ Check this.',
    'p [1] After 2019 and 2023.',
  ])
  expect(copy.title).toBe('Ferry timetable halved for winter')
  expect(lost(copy)).toEqual({ picture: 1, comment: 1, change: 2, link: 1, hidden: 1, look: 2 })
})

test('a Google Docs clipboard keeps what its styles say, and lists that stand beside their item', () => {
  const copy = readHtmlCopy(pastePayload('google-docs.clipboard'))
  expect(outline(copy.blocks)).toEqual([
    'h2 Orchard street keeps its trees',
    'p The council voted *seven to two*/ on Tuesday/.^a^',
    'h2 Why now',
    'ul(li(p Roots lift the paving | ul(li(p eleven falls a year))) | li(p A petition had 900 names))',
    'ol3(li(p third reading))',
    'table(tr(td(p *Street*) | td(p Trees)) | tr(td(p Orchard) | td(p 64 | p of them old)))',
    'p [The minutes](https://council.example/minutes) name no date.',
  ])
  expect(lost(copy)).toEqual({ picture: 1 })
})

test('LibreOffice and Pages come through without losses, no-break spaces before French marks included', () => {
  const office = readHtmlCopy(pastePayload('libreoffice.clipboard'))
  expect(outline(office.blocks)).toEqual([
    'h2 Le marché rouvre',
    'p La halle rouvre samedi\u00a0: *vingt* étals, /dont/ six nouveaux.',
    'ol1(li(p fruits | ul(li(p pommes))) | li(p pain))',
    'p ^1^',
    'p 1 Selon la mairie.',
  ])
  const pages = readHtmlCopy(pastePayload('pages.clipboard'))
  expect(outline(pages.blocks)).toEqual(['p The bells rang at *six*.', 'ul(li(p tower one))'])
  expect([...office.dropped, ...pages.dropped]).toEqual([])
})

test('a web page loses its menus, scripts, frames, forms, pictures and claims, and keeps its words', () => {
  const copy = readHtmlCopy(pastePayload('web-page.clipboard'))
  expect(outline(copy.blocks)).toEqual([
    'h2 Library opens all night',
    'p Readers may stay until /dawn/, the [library](https://library.example/hours) said.',
    'p It begins on Friday.',
    'quote(p “Nobody sleeps here,” a guard said.)',
    'pull Nobody sleeps here',
    'hr',
    'p 09:00  open⏎21:00  still open',
    'p Mail',
    'p A foreign claim, a trap.',
  ])
  expect(lost(copy)).toEqual({ picture: 1, embed: 1, form: 2, script: 1, link: 1, menu: 2, claim: 1 })
})

test('Markdown keeps its structure, and HTML inside it is as hostile as any', () => {
  const copy = readMarkdownCopy(pastePayload('article.md'))
  expect(outline(copy.blocks)).toEqual([
    'h2 Tide gate tested',
    'p The gate closed in *nine minutes*, the [river board](https://river.example/gate) said, /not/ twelve. See also here.',
    'h2 What was tested',
    'ul(li(p the motor | ul(li(p at half speed))) | li(p the seal))',
    'ol3(li(p third run) | li(p fourth run))',
    'quote(p “It held,” the keeper said.)',
    'table(tr(th(p Run) | th(p Minutes)) | tr(td(p 1) | td(p 9)))',
    'hr',
  ])
  expect(copy.title).toBe('Tide gate tested')
  expect(lost(copy)).toEqual({ picture: 2, script: 1, link: 1 })
})

test('tables become rectangles: spans are cut at their edges and gaps are filled', () => {
  const copy = readHtmlCopy(
    '<table><thead><tr><th colspan=9>Name<th>Age</thead><tr><td rowspan=7>A<td>1<tr><td>2<td>3</table>',
  )
  const widths = copy.blocks.flatMap((block) =>
    block.type === 'table'
      ? block.content.map((row) => row.content.map((cell) => [cell.attrs.colspan, cell.attrs.rowspan]))
      : [],
  )
  expect(widths[0]).toEqual([
    [9, 1],
    [1, 1],
  ])
  expect(widths[1]?.[0]).toEqual([1, 2])
  expect(widths[1]).toHaveLength(10)
  expect(widths[2]).toHaveLength(9)
  expect(outline(readHtmlCopy('<table><tr><td><p>One<p>two</table>').blocks)).toEqual(['p One', 'p two'])
})

test.each([
  ['One line.\nAnother line.', ['p One line.', 'p Another line.']],
  ['First.\n\nSecond,\nits address.', ['p First.', 'p Second,⏎its address.']],
  [
    `${'Words that a mail program wrapped at the end of a line of'}\nseventy characters.\n\nNext.`,
    ['p Words that a mail program wrapped at the end of a line of seventy characters.', 'p Next.'],
  ],
  ['　段落の字下げは残る。\n　二つ目。', ['p 　段落の字下げは残る。', 'p 　二つ目。']],
  ['- No, said the clerk.\nHe left.', ['p - No, said the clerk.', 'p He left.']],
  ['# 1 on the list\n\nText', ['h2 1 on the list', 'p Text']],
  ['- one\n- two', ['ul(li(p one) | li(p two))']],
  ['See [the plan](https://a.example/b).\nNow.', ['p See [the plan](https://a.example/b). Now.']],
])('plain text %j', (text, expected) => {
  expect(outline(readClipboard({ html: '', text }).blocks)).toEqual(expected)
})

test('words from within a line keep the space at their ends', () => {
  const { blocks } = readClipboard({ html: '<b>and</b> more ', text: ' and more ' })
  expect(blocks).toMatchObject([{ content: [{ text: ' ' }, { text: 'and' }, { text: ' more' }, { text: ' ' }] }])
})

test('a clipboard with nothing for a story is refused in words', () => {
  expect(() => readClipboard({ html: '<img src="https://a.example/b.png">', text: '' })).toThrow('1 picture')
})
