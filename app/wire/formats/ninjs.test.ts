import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseNinjs } from './ninjs.ts'

const fixture = readFileSync(new URL('../../../tests/fixtures/wire/ferry-three.ninjs.json', import.meta.url), 'utf8')
const only = (item: object) => parseNinjs(JSON.stringify(item)).items[0]

test('reads the first generation and its dialect: marked-up body, +0000 offsets, associations by name', () => {
  expect(parseNinjs(fixture).items[0]).toEqual({
    guid: 'urn:meridian:ferry:1',
    version: '3',
    supersedes: [],
    address: null,
    headline: 'Ferry runs aground',
    slugline: 'NZ-Ferry',
    byline: 'By Mere Hall',
    dateline: 'Picton',
    credit: 'Meridian',
    copyright: '(c) Meridian',
    copyrightHolder: 'Meridian News',
    usageTerms: 'No archive',
    language: 'en-NZ',
    urgency: 2,
    pubstatus: 'canceled',
    signals: ['sig:correction'],
    versionCreated: '2024-06-10T17:05:00+12:00',
    embargoed: '2024-06-10T20:00:00+12:00',
    edNote: 'Adds number aboard',
    wordCount: 12,
    keywords: ['ferry', 'shipping'],
    subjects: [
      { code: '20000139', name: 'sea accident' },
      { code: 'Shipping', name: null },
    ],
    places: ['Picton', 'Cook Strait'],
    media: [
      {
        reference: 'https://pictures.example/l.jpg',
        type: 'image/jpeg',
        caption: 'The ferry on the rocks',
        credit: 'Ann Lee',
        alt: 'A ferry',
      },
    ],
    body: [
      { type: 'paragraph', content: [{ text: 'The ferry ' }, { text: 'ran aground', bold: true }, { text: '.' }] },
      { type: 'list', ordered: false, items: [[{ type: 'paragraph', content: [{ text: '47 aboard' }] }]] },
    ],
    paragraphs: ['The ferry ran aground.'],
    appeal: [],
  })
})

test('reads the second generation: headline and body by role, language and content type', () => {
  expect(parseNinjs(fixture).items[1]).toMatchObject({
    headline: 'Fähre sitzt fest',
    byline: 'Von Ann Lee',
    credit: 'Meridian, Küstenwache',
    paragraphs: ['Die Fähre sitzt fest.'],
    media: [{ reference: 'urn:meridian:other', type: 'text', caption: 'Andere Meldung', credit: null, alt: null }],
  })
})

test('a picture is media with its caption, not copy', () => {
  expect(parseNinjs(fixture).items[2]).toMatchObject({
    body: [],
    credit: 'Meridian/Lee',
    versionCreated: '2024-06-10',
    media: [
      {
        reference: 'https://pictures.example/d.jpg',
        type: 'image/jpeg',
        caption: 'Rocks at dusk',
        credit: 'Meridian/Lee',
      },
    ],
  })
})

test('a text without a body keeps its description as a quote', () => {
  expect(only({ uri: 'x', description_text: 'Words.' })).toMatchObject({
    paragraphs: [],
    body: [{ type: 'quote', content: [{ type: 'paragraph', content: [{ text: 'Words.' }] }] }],
  })
  expect(only({ uri: 'x', description_html: '<p> </p>' })?.body).toEqual([])
})

test('takes plain bodies as plain text and bodies of no stated type as what they look like', () => {
  expect(only({ uri: 'x', body_text: 'a <b>\n\nc' })?.paragraphs).toEqual(['a <b>', 'c'])
  expect(only({ uri: 'x', body: '<p>a</p><p>b</p>' })?.paragraphs).toEqual(['a', 'b'])
  expect(only({ uri: 'x', bodies: [{ value: 'only a text' }, { role: 'main' }] })?.paragraphs).toEqual(['only a text'])
})

test('reads codes with a prefix, takes usable where nothing is said, and no urgency but 1 to 9', () => {
  expect(only({ uri: 'x', pubStatus: 'stat:withheld', urgency: 10 })).toMatchObject({
    pubstatus: 'withheld',
    urgency: null,
  })
  expect(only({ uri: 'x', urgency: 'high', language: 'not a language' })).toMatchObject({
    pubstatus: 'usable',
    urgency: null,
    language: null,
  })
  expect(
    only({ uri: 'x', signal: ['a', { code: 'b' }, 7], authors: [{ name: 'Ann' }, 'Bo'], located: { name: 'Picton' } }),
  ).toMatchObject({
    signals: ['a', 'b'],
    byline: 'Ann, Bo',
    dateline: 'Picton',
  })
})

test('an item without an id has one from its words, the same each time', () => {
  const item = { versioncreated: '2024-06-10T05:00:00Z', headline: 'Ferry', body_text: 'Words.' }
  expect(only(item)?.guid).toMatch(/^sha256:[0-9a-f]{64}$/)
  expect(only(item)?.guid).toBe(only({ ...item, versioncreated: '2024-06-11T05:00:00Z' })?.guid)
  expect(only(item)?.guid).not.toBe(only({ ...item, headline: 'Other' })?.guid)
})

test('reads an array, a list inside an object, and one item a line', () => {
  const item = (uri: string) => JSON.stringify({ uri })
  expect(parseNinjs(`[${item('a')},${item('b')}]`).items).toHaveLength(2)
  expect(parseNinjs(`\ufeff{"_items":[${item('a')}]}`).items).toHaveLength(1)
  expect(parseNinjs(`${item('a')}\n${item('b')}\n`)).toMatchObject({
    items: [{ guid: 'a' }, { guid: 'b' }],
    problems: [],
  })
})

test('saves what is whole of a broken file and says where it breaks off', () => {
  const cut = (text: string) => parseNinjs(text.slice(0, -20))
  const array = '[\n{"uri":"a","headline":"x {\\" ["},\n{"uri":"b","headline":"breaks off here"}]'
  expect(cut(array)).toMatchObject({ items: [{ guid: 'a' }], problems: [{ code: 'json-broken', line: 2 }] })
  expect(cut(`{"took":1,"items":${array}}`)).toMatchObject({
    items: [{ guid: 'a' }],
    problems: [{ code: 'json-broken', line: 2 }],
  })
  expect(cut('{"uri":"a","headline":"breaks off here too"}')).toMatchObject({
    items: [],
    problems: [{ code: 'json-broken', line: 1 }],
  })
  expect(parseNinjs('{"uri": nothing}{"uri":"b"}')).toMatchObject({
    items: [{ guid: 'b' }],
    problems: [{ code: 'json-broken' }],
  })
})

test('leaves out what is no story and says so', () => {
  expect(parseNinjs('[{"uri":"a"}, 7, {"name":"x"}]')).toMatchObject({
    items: [{ guid: 'a' }],
    problems: [{ code: 'not-a-story' }],
  })
  expect(parseNinjs('"words"').problems[0]?.message).toContain('One entry')
})

test('HTML in any field stays text, and no reference that runs anything is kept', () => {
  const item = only({
    uri: '<script>x</script>',
    headline: '<b onclick="x">H</b>',
    associations: [{ uri: 'javascript:alert(1)', headline: 'a' }],
  })
  expect(item).toMatchObject({ headline: '<b onclick="x">H</b>', media: [{ reference: null, caption: 'a' }] })
})
