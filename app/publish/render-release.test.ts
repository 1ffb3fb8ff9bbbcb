import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { expect, test } from 'vitest'
import type { Approval } from '../approval/approval.ts'
import type { CoveredText } from '../approval/covered-text.ts'
import { hashText } from '../hash.ts'
import { claimId, newId } from '../ids.ts'
import type { Block, Body, Inline, ListItem, Mark } from '../story/body.ts'
import { textBlocks, textOfBlock } from '../story/body.ts'
import { claimsInBody, withoutClaimMarks } from '../story/claims-in-body.ts'
import type { Story } from '../story/story.ts'
import { findTks } from '../story/tk.ts'
import { type RenderedFile, renderRelease } from './render-release.ts'

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
const marks: fc.Arbitrary<Mark[]> = fc
  .record({ bold: fc.boolean(), italic: fc.boolean(), link: fc.option(href), claims: fc.subarray(ids) })
  .map(({ bold, italic, link, claims }) => [
    ...(bold ? [{ type: 'bold' as const }] : []),
    ...(italic ? [{ type: 'italic' as const }] : []),
    ...(link === null ? [] : [{ type: 'link' as const, attrs: { href: link } }]),
    ...claims.map((id) => ({ type: 'claim' as const, attrs: { id } })),
  ])
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ text: words, marks }).map((part) => ({ type: 'text' as const, ...part })) },
  { weight: 1, arbitrary: marks.map((carried) => ({ type: 'hardBreak' as const, marks: carried })) },
)
const content = fc.array(inline, { maxLength: 4 })
const { block } = fc.letrec<{ block: Block; item: ListItem }>((tie) => ({
  item: fc.array(tie('block'), { minLength: 1, maxLength: 2 }).map((inside) => ({ type: 'listItem', content: inside })),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    content.map((inside): Block => ({ type: 'paragraph', content: inside })),
    fc
      .record({ level: fc.constantFrom(2, 3), inside: content })
      .map(({ level, inside }): Block => ({ type: 'heading', attrs: { level }, content: inside })),
    fc.array(tie('block'), { maxLength: 2 }).map((inside): Block => ({ type: 'blockquote', content: inside })),
    fc.array(tie('item'), { maxLength: 2 }).map((inside): Block => ({ type: 'bulletList', content: inside })),
    fc
      .record({ start: fc.nat(40), inside: fc.array(tie('item'), { maxLength: 2 }) })
      .map(({ start, inside }): Block => ({ type: 'orderedList', attrs: { start }, content: inside })),
  ),
}))
const body: fc.Arbitrary<Body> = fc.array(block, { maxLength: 5 }).map((blocks) => ({ type: 'doc', content: blocks }))
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
  [headline, dek, byline, dateline, ...textsOf(text), (appeal ?? []).map((run) => run.text).join('')].join('\n')
const textsOf = (text: Body) => [...textBlocks(text)].map(textOfBlock)

function released(covered: CoveredText): Readonly<Record<'html' | 'text' | 'ninjs', RenderedFile>> {
  const story = { id: '01912345-89ab-7cde-8f01-23456789abcd', fields: { slug: 'harbour-vote' } } as Story
  const approval = { covered, at: '2026-03-02T08:00:00.000Z' } as Approval
  const [html, text, ninjs] = renderRelease(story, approval, 1)
  if (html === undefined || text === undefined || ninjs === undefined) throw new Error('a release has three files')
  return { html, text, ninjs }
}

type Node = DefaultTreeAdapterTypes.Node
function* nodesOf(node: Node): Generator<Node> {
  yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* nodesOf(child)
}
const squeezed = (text: string) => text.replace(/\s+/g, '')

test('no file carries a claim’s mark or id, whatever was tagged', () => {
  fc.assert(
    fc.property(copy, ({ covered }) => {
      const files = released(covered)
      expect(files.html.content).not.toMatch(/<[^>]*data-claim/)
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
  const elements = /^(html|head|meta|title|body|article|h[123]|p|strong|em|a|br|blockquote|ul|ol|li|footer)$/
  const attributes = /^(lang|charset|class|href|start)$/
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
      for (const said of textsOf(covered.body)) expect(squeezed(text)).toContain(squeezed(said))
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
