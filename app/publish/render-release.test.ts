import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { expect, test } from 'vitest'
import type { Approval } from '../approval/approval.ts'
import type { CoveredText } from '../approval/covered-text.ts'
import { hashText } from '../hash.ts'
import { claimId, newId } from '../ids.ts'
import { type Body, type Mark, picturesOf, textBlocks, textOfBlock } from '../story/body.ts'
import { claimsInBody, withoutClaimMarks } from '../story/claims-in-body.ts'
import type { PictureFiles } from '../story/picture.ts'
import { printedLines } from '../story/printed-lines.ts'
import { randomBody } from '../story/random-body.ts'
import type { Story } from '../story/story.ts'
import { findTks } from '../story/tk.ts'
import { type RenderedFile, releasedPictures, renderRelease } from './render-release.ts'

const hostile = fc.constantFrom(
  '<script>alert(1)</script>',
  '<span data-claim-id="x">',
  '"><img src=x onerror=alert(1)>',
  '&lt;b&gt; &amp;amp;',
  "it's <!-- not --> ]]> markup",
  '港湾市の水位は87センチ',
  ' two  spaces ',
)
const words = fc
  .oneof(hostile, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }))
  .map((text) => text.replace(/\p{C}/gu, '').replace(/\bTK|〓/g, 'to come'))
  .filter((text) => text !== '')
const href = fc.constantFrom(
  'https://audit.example/meals?a=1&b="2"',
  'mailto:desk@ledger.example',
  'javascript:alert(1)',
  'http://plain.example/',
  'https://x.example/"><script>',
)
const ids = Array.from({ length: 4 }, () => newId(claimId) as string)
const hashes = ['a'.repeat(64), 'b'.repeat(64), 'c'.repeat(64)]
/** The store has two of the three pictures. */
const pictures: PictureFiles = (hash) =>
  hash === hashes[0] ? { type: 'jpeg', bytes: 900 } : hash === hashes[1] ? { type: 'png', bytes: 80 } : null
const body = randomBody({ words, href, claims: ids, pictures: hashes })
const field = fc.oneof(fc.constant(''), words)
const footer = fc.option(
  fc.array(fc.record({ text: words, href: fc.option(fc.constant('https://ledger.example/?a="1"&b=2')) }), {
    minLength: 1,
    maxLength: 3,
  }),
)
/** A text as it stands in the editor, claims and all, and what an approval of it covers. */
const copy = fc
  .record({ headline: words, dek: field, byline: field, dateline: field, body, footer })
  .map((fields) => ({
    written: fields.body,
    covered: {
      ...fields,
      language: 'en-GB',
      body: withoutClaimMarks(fields.body),
      claims: [...claimsInBody(fields.body)].map(([id, said]) => ({ id, status: 'verified', words: said })),
    } as CoveredText,
  }))
  .filter(({ covered }) => findTks(everyWordOf(covered)).length === 0)

const everyWordOf = ({ headline, dek, byline, dateline, body: text, footer: appeal }: CoveredText) =>
  [headline, dek, byline, dateline, ...printedLines(text), (appeal ?? []).map((run) => run.text).join('')].join('\n')
const textsOf = (text: Body) => [...textBlocks(text)].map(textOfBlock)

function released(covered: CoveredText): Readonly<Record<'html' | 'text' | 'ninjs', RenderedFile>> {
  const story = { id: '01912345-89ab-7cde-8f01-23456789abcd', fields: { slug: 'harbour-vote' } } as Story
  const approval = { covered, at: '2026-03-02T08:00:00.000Z' } as Approval
  const [html, text, ninjs] = renderRelease(story, approval, 1, pictures)
  if (html === undefined || text === undefined || ninjs === undefined) throw new Error('a release has three files')
  return { html, text, ninjs }
}

type Node = DefaultTreeAdapterTypes.Node
function* nodesOf(node: Node): Generator<Node> {
  yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* nodesOf(child)
}
const squeezed = (text: string) => text.replace(/\s+/g, '')
/** Without the marks of quoted lines, which may stand between the words of one paragraph. */
const unquoted = (text: string) => squeezed(text).replaceAll('>', '')

test('no file carries a claim’s mark or id, whatever was tagged', () => {
  fc.assert(
    fc.property(copy, ({ covered }) => {
      const files = released(covered)
      expect(files.html.content.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*data-claim/)
      for (const { content: file } of Object.values(files)) {
        for (const id of ids) expect(file).not.toContain(id)
        expect(file).not.toMatch(/verified|"claims"|evidence/)
      }
    }),
  )
})

test('the same words tagged otherwise, or not at all, are the same bytes', () => {
  fc.assert(
    fc.property(copy, ({ written, covered }) => {
      const untagged = JSON.parse(JSON.stringify(written), (name, value) =>
        name === 'marks' ? (value as Mark[]).filter((mark) => mark.type !== 'claim') : value,
      ) as Body
      const other = { ...covered, body: withoutClaimMarks(untagged), claims: [] }
      expect(released(other)).toEqual(released(covered))
    }),
  )
})

test('the page has the elements of the schema alone, safe links alone, and every word of the approved text', () => {
  const elements =
    /^(html|head|meta|title|body|article|h[123]|p|strong|em|sub|sup|a|br|hr|blockquote|aside|ul|ol|li|table|thead|tbody|tr|th|td|figure|figcaption|span|img|footer)$/
  const attributes = /^(lang|charset|class|href|start|colspan|rowspan|src|alt)$/
  fc.assert(
    fc.property(copy, ({ covered }) => {
      const page = parse(released(covered).html.content)
      let text = ''
      for (const node of nodesOf(page)) {
        if ('value' in node && node.nodeName === '#text') text += node.value
        if (!('tagName' in node)) continue
        expect(node.tagName).toMatch(elements)
        for (const attribute of node.attrs) {
          expect(attribute.name).toMatch(attributes)
          if (attribute.name === 'src') expect(attribute.value).toMatch(/^(a{64}\.jpg|b{64}\.png)$/)
          if (attribute.name === 'href') expect(attribute.value).toMatch(/^(https|mailto):/)
        }
      }
      expect(squeezed(text)).toBe(squeezed(covered.headline + everyWordOf(covered)))
      expect(findTks(text)).toEqual([])
    }),
  )
})

test('the plain text has every word, no markup of ours and no TK', () => {
  fc.assert(
    fc.property(copy, ({ covered }) => {
      const { content: text } = released(covered).text
      for (const said of textsOf(covered.body)) expect(unquoted(text)).toContain(unquoted(said))
      expect(text).toContain(covered.headline)
      expect(findTks(text)).toEqual([])
      expect(text.endsWith('\n')).toBe(true)
    }),
  )
})

/** What IPTC ninjs 2.1 allows of the members we write: nothing else beside them, `uri` always. */
function expectNinjs(object: Record<string, unknown>): void {
  const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
  const parts = (value: unknown, allowed: RegExp) => {
    for (const part of value as Record<string, unknown>[]) {
      expect(typeof part.value).toBe('string')
      for (const [name, said] of Object.entries(part)) {
        expect(name).toMatch(allowed)
        expect(typeof said).toBe(/count$/.test(name) ? 'number' : 'string')
      }
    }
  }
  const text = (value: unknown) => expect(typeof value).toBe('string')
  const rules: Readonly<Record<string, (value: unknown) => void>> = {
    uri: (value) => expect(URL.canParse(value as string)).toBe(true),
    standard: (value) => expect(value).toEqual({ name: 'ninjs', version: '2.1' }),
    type: (value) => expect(value).toBe('text'),
    version: text,
    pubstatus: (value) => expect(['usable', 'withheld', 'canceled']).toContain(value),
    language: text,
    versioncreated: (value) => expect(value).toMatch(dateTime),
    slugline: text,
    by: text,
    located: text,
    headlines: (value) => parts(value, /^(role|contenttype|value)$/),
    descriptions: (value) => parts(value, /^(role|contenttype|value)$/),
    bodies: (value) => parts(value, /^(role|contenttype|charcount|wordcount|value)$/),
  }
  expect(object.uri).toBeDefined()
  for (const [name, value] of Object.entries(object)) {
    expect(Object.keys(rules)).toContain(name)
    rules[name]?.(value)
  }
}

test('the ninjs file is ninjs 2.1 with the same words in it', () => {
  fc.assert(
    fc.property(copy, ({ covered }) => {
      const object = JSON.parse(released(covered).ninjs.content) as Record<string, unknown>
      expectNinjs(object)
      expect(object.headlines).toMatchObject([{ role: 'main', value: covered.headline }])
      const [html, plain] = object.bodies as { value: string; contenttype: string }[]
      expect([html?.contenttype, plain?.contenttype]).toEqual(['text/html', 'text/plain'])
      expect(released(covered).html.content).toContain(html?.value ?? 'nothing')
      expect(released(covered).text.content).toContain(plain?.value ?? 'nothing')
    }),
  )
})

test('each file’s hash and size are those of its bytes', () => {
  fc.assert(
    fc.property(copy, ({ covered }) => {
      for (const { record, content: file } of Object.values(released(covered))) {
        expect(record.sha256).toBe(hashText(file))
        expect(record.bytes).toBe(Buffer.byteLength(file))
      }
    }),
  )
})

test('the pictures that leave are those the page shows, each once', () => {
  fc.assert(
    fc.property(copy, ({ covered }) => {
      const approval = { covered } as Approval
      const leaving = releasedPictures(approval, pictures)
      const shown = [...released(covered).html.content.matchAll(/<img src="([^"]+)"/g)].map(([, name]) => name)
      expect(leaving.map(({ name }) => name)).toEqual([...new Set(shown)])
      for (const { name, sha256 } of leaving) expect(name.startsWith(sha256)).toBe(true)
      expect(shown).toHaveLength(picturesOf(covered.body).filter(({ picture }) => pictures(picture) !== null).length)
    }),
  )
})
