import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WireBlock, WireInline } from '../wire-body.ts'
import { bodyLines, paragraphsOf } from '../wire-body.ts'
import { readBlocks } from './blocks.ts'
import { readHtml } from './html.ts'
import type { MarkupNode } from './markup.ts'

const read = (html: string) => readBlocks(readHtml(html))
const body = (html: string) => read(html).body
const words = (html: string) => bodyLines(body(html))

describe('paragraphs', () => {
  test('are p and loose text between blocks, white space collapsed, empty ones dropped', () => {
    expect(
      paragraphsOf(body('loose\n words<p> One\u00a0 <b>two</b>\n three </p><p> </p><p></p>after<div>inside</div>')),
    ).toEqual(['loose words', 'One two three', 'after', 'inside'])
  })

  test('keep a line break inside p, and part loose text at a blank line', () => {
    expect(paragraphsOf(body('<p>a<br><br> b</p>c<br>d<br/> <br/>e'))).toEqual(['a\n\nb', 'c\nd', 'e'])
  })

  test('leave out headings, lists, tables, quotes, notes, asides, headers, footers and captions, but lose no words', () => {
    const html =
      '<header>Kicker</header><h2>Head</h2><p>One</p><ul><li><p>Item</p></li></ul><blockquote><p>Said</p></blockquote>' +
      '<aside><p>Beside</p></aside><note><p>Noted</p></note><table><tr><td><p>Cell</p></td></tr></table><footer>End</footer>'
    expect(paragraphsOf(body(html))).toEqual(['One'])
    expect(words(html)).toEqual(['Kicker', 'Head', 'One', 'Item', 'Said', 'Beside', 'Noted', 'Cell', 'End'])
  })

  test('hold marks and safe links, joined where they look the same', () => {
    expect(
      body(
        '<p>a <b>b</b><strong>c <em>d</em></strong> <a href="https://e.example/x?y=1">e</a> <a href="/rel">f</a></p>',
      ),
    ).toEqual([
      {
        type: 'paragraph',
        content: [
          { text: 'a ' },
          { text: 'bc ', bold: true },
          { text: 'd', bold: true, italic: true },
          { text: ' ' },
          { text: 'e', link: 'https://e.example/x?y=1' },
          { text: ' f' },
        ],
      },
    ])
  })

  test('go on after a block inside them', () => {
    expect(words('<p>before</p><b>x<p>bold</p>y</b>')).toEqual(['before', 'x', 'bold', 'y'])
    expect(body('<b><p>bold</p></b>')).toEqual([{ type: 'paragraph', content: [{ text: 'bold', bold: true }] }])
  })
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt&#58;alert(1)',
  ' java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  '//evil.example/',
  'blob:https://x.example/1',
])('drops the link %j and keeps its words', (href) => {
  expect(body(`<p><a href="${href}">words</a></p>`)).toEqual([{ type: 'paragraph', content: [{ text: 'words' }] }])
})

test('keeps web and mail addresses as links, mended where they hold spaces', () => {
  const links = (html: string) => JSON.stringify(body(html))
  expect(links('<a href=" HTTPS://E.example/a ">x</a>')).toContain('"link":"HTTPS://E.example/a"')
  expect(links('<a href="mailto:desk@e.example">x</a>')).toContain('"link":"mailto:desk@e.example"')
  expect(links('<a href="http://e.example/a b">x</a>')).toContain('"link":"http://e.example/a%20b"')
  expect(links(`<a href="https://e.example/${'a'.repeat(5000)}">x</a>`)).not.toContain('link')
})

describe('headings, lists and tables', () => {
  test('headings are subheads of two levels, on one line whatever is in them', () => {
    const levels = body('<h1>a</h1><h2>b</h2><h3>c</h3><h6>d<div>e</div><ul><li>f</li></ul></h6><hl2>g</hl2><h4> </h4>')
    expect(levels.map((block) => (block.type === 'heading' ? block.level : block.type))).toEqual([2, 2, 3, 3, 2])
    expect(bodyLines(levels)).toEqual(['a', 'b', 'c', 'd e f', 'g'])
  })

  test('lists nest, and what stands beside items is kept', () => {
    expect(
      body('<ol><li>one<ul><li>two</li></ul></li><ul><li>three</li></ul>loose <b>words</b><li> </li></ol>'),
    ).toEqual([
      {
        type: 'list',
        ordered: true,
        items: [
          [
            { type: 'paragraph', content: [{ text: 'one' }] },
            { type: 'list', ordered: false, items: [[{ type: 'paragraph', content: [{ text: 'two' }] }]] },
            { type: 'list', ordered: false, items: [[{ type: 'paragraph', content: [{ text: 'three' }] }]] },
          ],
          [{ type: 'paragraph', content: [{ text: 'loose ' }, { text: 'words', bold: true }] }],
        ],
      },
    ])
    expect(body('<ul> <li></li></ul>')).toEqual([])
  })

  test('terms and what is said of them are items', () => {
    const [list] = body('<dl>x<dt>a</dt><dd>b</dd><dd>c</dd><div><dt>d</dt><dd>e</dd></div></dl>')
    expect(list?.type === 'list' ? list.items.map((item) => bodyLines(item)) : list).toEqual([
      ['x'],
      ['a', 'b', 'c'],
      ['d', 'e'],
    ])
  })

  test('tables keep caption, heads, rows and columns', () => {
    const html =
      '<table><caption>Tides</caption><colgroup><col></colgroup><thead><tr><td>Day</td><td>High</td></tr></thead>' +
      '<tbody><tr><th>Hour</th><th>m</th></tr><tr><td colspan="2">none <p>a</p><ul><li>b</li></ul></td></tr><tr><td> </td></tr></tbody></table>'
    expect(body(html)).toEqual([
      {
        type: 'table',
        caption: 'Tides',
        rows: [
          { isHead: true, cells: ['Day', 'High'] },
          { isHead: true, cells: ['Hour', 'm'] },
          { isHead: false, cells: ['none\na\nb', ''] },
        ],
      },
    ])
    expect(body('<table></table>')).toEqual([])
  })

  test('a table of XML may hold cells and words outside rows', () => {
    const text = (words: string): MarkupNode => ({ kind: 'text', text: words })
    const element = (name: string, ...children: MarkupNode[]): MarkupNode => ({
      kind: 'element',
      name,
      attributes: {},
      children,
      line: null,
    })
    const table = element(
      'table',
      text('stray'),
      element('td', text('cell')),
      element('tr', text('loose'), element('th', text('a')), element('script', text('no'))),
    )
    expect(readBlocks([table]).body).toEqual([
      {
        type: 'table',
        caption: null,
        rows: [
          { isHead: false, cells: ['stray'] },
          { isHead: false, cells: ['cell'] },
          { isHead: true, cells: ['a', 'loose'] },
        ],
      },
    ])
  })

  test('tables that arrange a page are read through where asked for', () => {
    const page =
      '<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table><table role="none"><tr><td>c</td><td>d</td></tr></table>'
    const { body: read } = readBlocks(readHtml(page), { layoutTables: true })
    expect(read.map(({ type }) => type)).toEqual(['table', 'paragraph', 'paragraph'])
    expect(body(page).map(({ type }) => type)).toEqual(['table', 'table'])
  })
})

describe('quotes and preformatted copy', () => {
  test('blockquote, NITF bq and a q of blocks are quotes; a q in a line gets its marks once', () => {
    expect(
      body('<blockquote>a</blockquote><bq><block><p>b</p></block><credit>c</credit></bq><q><p>d</p></q>').map(
        ({ type }) => type,
      ),
    ).toEqual(['quote', 'quote', 'quote'])
    expect(words('<p>x <q>said</q> <q>“had”</q> <q> </q><q><b><i>«deep»</i></b></q></p>')).toEqual([
      'x “said” “had” «deep»',
    ])
  })

  test('preformatted copy keeps its lines as a quote', () => {
    expect(body('<p>a</p><pre>\n one   two\nthree <b>x</b> \n\n four\n</pre>')[1]).toEqual({
      type: 'quote',
      content: [
        { type: 'paragraph', content: [{ text: ' one   two\nthree ' }, { text: 'x', bold: true }] },
        { type: 'paragraph', content: [{ text: ' four' }] },
      ],
    })
  })

  test('a body of nothing but preformatted copy has paragraphs', () => {
    expect(paragraphsOf(body('<h1>t</h1><pre>one\ntwo\n\nthree</pre>'))).toEqual(['one\ntwo', 'three'])
  })

  test('a footnote stands after the paragraph that names it', () => {
    expect(body('<p>before <fn>note</fn>after</p>')).toEqual([
      { type: 'paragraph', content: [{ text: 'before after' }] },
      { type: 'quote', content: [{ type: 'paragraph', content: [{ text: 'note' }] }] },
    ])
  })
})

describe('media', () => {
  test('a NITF picture leaves the body with caption, credit and alt', () => {
    const html =
      '<p>a</p><media media-type="image"><media-reference source="../p.jpg" mime-type="image/jpeg" alternate-text="A cup"></media-reference>' +
      '<media-metadata name="x"></media-metadata><media-object>AAAA</media-object><media-caption><p>One</p><p>cup</p></media-caption><media-producer>Lee</media-producer></media><p>b</p>'
    expect(read(html)).toEqual({
      body: [
        { type: 'paragraph', content: [{ text: 'a' }] },
        { type: 'paragraph', content: [{ text: 'b' }] },
      ],
      media: [{ reference: '../p.jpg', type: 'image/jpeg', caption: 'One cup', credit: 'Lee', alt: 'A cup' }],
    })
  })

  test('a figure gives its caption and credit to each picture in it', () => {
    const html =
      '<figure><img src="a.jpg" alt="A"><video poster="p.jpg"><source src="v.mp4" type="video/mp4">none</video><figcaption>Stuck <span class="photo-credit">Lee</span></figcaption></figure>'
    expect(read(html)).toEqual({
      body: [],
      media: [
        { reference: 'a.jpg', type: 'image', caption: 'Stuck', credit: 'Lee', alt: 'A' },
        { reference: 'v.mp4', type: 'video/mp4', caption: 'Stuck', credit: 'Lee', alt: null },
      ],
    })
  })

  test('a figure of copy is read as copy', () => {
    expect(
      body(
        '<figure><table><tr><td>a</td></tr></table><figcaption>b</figcaption></figure><figure><figcaption>c</figcaption></figure>',
      ).map(({ type }) => type),
    ).toEqual(['quote', 'quote'])
  })

  test('dots that count readers, unsafe references and media that say nothing are left out', () => {
    expect(
      read(
        '<img src="https://count.example/1.gif" width="1" height="1"><img src="data:image/png;base64,AA"><img src="javascript:x"><img srcset="b.jpg 2x, c.jpg 1x"><audio data-src="s.mp3"></audio>',
      ).media,
    ).toEqual([
      { reference: 'b.jpg', type: 'image', caption: null, credit: null, alt: null },
      { reference: 's.mp3', type: 'audio', caption: null, credit: null, alt: null },
    ])
  })
})

test('scripts, styles, form controls, frames, comments and control characters never survive', () => {
  const html =
    '<p onclick="x()" style="a">a\u0001\u0000b</p><script>s</script><style>s</style><template>t</template><iframe>i</iframe>' +
    '<select><option>o</option></select><textarea>t</textarea><button>b</button><object><p>o</p></object><!-- c --><noframes>n</noframes>'
  expect(read(html)).toEqual({ body: [{ type: 'paragraph', content: [{ text: 'ab' }] }], media: [] })
})

test('markup deeper than anyone writes is read as words', () => {
  let node: MarkupNode = {
    kind: 'element',
    name: 'p',
    attributes: {},
    children: [{ kind: 'text', text: 'deep' }],
    line: null,
  }
  for (let depth = 0; depth < 20_000; depth += 1) {
    node = {
      kind: 'element',
      name: depth % 2 === 0 ? 'div' : 'blockquote',
      attributes: {},
      children: [{ kind: 'text', text: ' ' }, node],
      line: null,
    }
  }
  expect(bodyLines(readBlocks([node]).body)).toEqual(['deep'])
})

const NAMES = [
  'p',
  'div',
  'b',
  'em',
  'a',
  'ul',
  'ol',
  'li',
  'table',
  'tr',
  'td',
  'th',
  'caption',
  'blockquote',
  'q',
  'pre',
  'h1',
  'h3',
  'hl2',
  'br',
  'dl',
  'dt',
  'dd',
  'aside',
  'note',
  'fn',
  'span',
  'location',
  'block',
  'figure',
  'figcaption',
  'media',
  'media-caption',
  'img',
  'section',
  'thead',
  'bq',
  'hr',
]
const word = fc.stringMatching(/^[a-z]{1,6}$/)
const href = fc.constantFrom(
  'https://a.example/',
  'javascript:alert(1)',
  'mailto:a@b.example',
  'data:x',
  '/rel',
  'JAVASCRIPT:x',
  '',
)
const { tree } = fc.letrec<{ tree: MarkupNode }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    word.map((text): MarkupNode => ({ kind: 'text', text: ` ${text} ` })),
    fc.record({ name: fc.constantFrom(...NAMES), href, children: fc.array(tie('tree'), { maxLength: 5 }) }).map(
      ({ name, href: address, children }): MarkupNode => ({
        kind: 'element',
        name,
        attributes: { href: address, src: address, onclick: 'alert(1)', style: 'x' },
        children,
        line: null,
      }),
    ),
  ),
}))

/** The words a reader of the page would see; what a picture or film has inside is no copy unless it is a caption. */
function seen(node: MarkupNode, isCaption = false, inMedia = false): string[] {
  if (node.kind === 'text') return inMedia && !isCaption ? [] : [node.text.trim()]
  if (node.name === 'img') return []
  const isMedia = inMedia || node.name === 'media'
  const caption = isCaption || (isMedia && node.name === 'media-caption')
  return node.children.flatMap((child) => seen(child, caption, isMedia))
}

function links(blocks: readonly WireBlock[]): string[] {
  const of = (content: readonly WireInline[]) => content.flatMap(({ link }) => link ?? [])
  return blocks.flatMap((block): string[] => {
    if (block.type === 'paragraph' || block.type === 'heading') return of(block.content)
    if (block.type === 'quote') return links(block.content)
    return block.type === 'list' ? block.items.flatMap(links) : []
  })
}

describe('whatever the markup', () => {
  const trees = fc.array(tree, { maxLength: 6 })

  test('no word is lost', () => {
    fc.assert(
      fc.property(trees, (nodes) => {
        const { body: blocks, media } = readBlocks(nodes)
        const captions = media.flatMap(({ caption, credit }) => [caption ?? '', credit ?? ''])
        const kept = new Set([...bodyLines(blocks), ...captions].join(' ').replace(/[“”]/gu, ' ').split(/\s+/u))
        const missing = nodes.flatMap((node) => seen(node)).filter((text) => !kept.has(text))
        expect(missing).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('no unsafe link and no attribute comes through, no block is empty, and twice gives the same', () => {
    fc.assert(
      fc.property(trees, (nodes) => {
        const { body: blocks, media } = readBlocks(nodes)
        for (const link of links(blocks)) expect(link).toMatch(/^(?:https?:|mailto:)/)
        expect(JSON.stringify([blocks, media])).not.toMatch(/onclick|alert|javascript|style/i)
        for (const line of bodyLines(blocks)) expect(line.trim()).toBe(line === '' ? '' : line.trim())
        expect(paragraphsOf(blocks)).not.toContain('')
        expect(readBlocks(nodes, { layoutTables: false })).toEqual({ body: blocks, media })
      }),
      { numRuns: 500 },
    )
  })

  test('any text is read as HTML without a fault', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '<',
        '</',
        '>',
        '<p',
        '<table>',
        '<td',
        '&',
        '&#0;',
        '<![CDATA[',
        '<!--',
        '<script>',
        '<svg>',
        '<title>',
        '="',
        "'",
        '<q>',
        '<pre>\n',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const html = pieces.join('')
        expect(read(html)).toEqual(read(html))
      }),
      { numRuns: 1000 },
    )
  })
})
