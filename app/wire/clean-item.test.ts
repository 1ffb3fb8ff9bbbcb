import { expect, test } from 'vitest'
import { cleanItem } from './clean-item.ts'
import { cutBody } from './cut-body.ts'
import { parseWire } from './parse-wire.ts'
import { textItem } from './text-item.ts'
import type { WireBlock } from './wire-body.ts'

const paragraph = (text: string): WireBlock => ({ type: 'paragraph', content: [{ text }] })
const appeal = 'By subscribing, you help us report on the coast.'

test('takes an appeal off body and paragraphs alike, in whatever format it came', async () => {
  const bodies = [`<p>It shuts.</p><p>${appeal}</p>`, `<p>It shuts. ${appeal}</p>`]
  const files = bodies.flatMap((body) => [
    `<nitf><head/><body><body.head/><body.content>${body}</body.content></body></nitf>`,
    `<newsItem guid="a"><contentSet><inlineXML><html><body>${body}</body></html></inlineXML></contentSet></newsItem>`,
    JSON.stringify({ uri: 'a', body_html: body }),
    `<rss version="2.0"><channel><item><title>a</title><description><![CDATA[${body}]]></description></item></channel></rss>`,
    `From: a@b\r\nDate: Thu, 2 May 2024 10:15:00 +0200\r\nContent-Type: text/html\r\n\r\n${body}`,
    `\u0001mp1 4 i 9\r\n\u0002Bridge =\r\n\r\n${body.replaceAll('</p>', '\r\n\r\n').replaceAll('<p>', '')}\u0003\u0004`,
  ])
  for (const file of files) {
    const { items } = await parseWire(new TextEncoder().encode(file))
    expect(items[0], file).toMatchObject({
      paragraphs: ['It shuts.'],
      body: [paragraph('It shuts.')],
      appeal: [appeal],
    })
  }
})

test('takes a known footer off the end', async () => {
  const footer = 'Read the Coastline every morning on the harbour stairs, with coffee.'
  const file = `<nitf><body><body.content><p>It shuts.</p><p>${footer}</p></body.content></body></nitf>`
  const { items } = await parseWire(new TextEncoder().encode(file), { knownFooters: [footer] })
  expect(items[0]).toMatchObject({ paragraphs: ['It shuts.'], appeal: [footer] })
})

test('leaves copy whole where something else stands behind the appeal', () => {
  const list: WireBlock = { type: 'list', ordered: false, items: [[paragraph('Selby')]] }
  const item = textItem({
    guid: 'a',
    paragraphs: ['It shuts.', appeal],
    body: [paragraph('It shuts.'), paragraph(appeal), list],
  })
  expect(cleanItem(item)).toEqual(item)
})

test('cuts a body behind the words that stay, their marks kept', () => {
  const marked: WireBlock = {
    type: 'paragraph',
    content: [{ text: 'It ' }, { text: 'shuts', bold: true }, { text: '. Subscribe.' }],
  }
  expect(cutBody([marked, paragraph('Please.')], ['It shuts.'])).toEqual([
    { type: 'paragraph', content: [{ text: 'It ' }, { text: 'shuts', bold: true }, { text: '.' }] },
  ])
  expect(cutBody([paragraph('It  shuts. Now.')], ['It shuts.'])).toEqual([paragraph('It shuts.')])
  expect(cutBody([paragraph('One.')], ['One.', 'Two.'])).toBeNull()
})

test('cleans every text of an item and leaves all else as it is', () => {
  const item = textItem({
    guid: 'a\u0000b',
    headline: 'Bri\u0007dge\u0085shut',
    keywords: ['x\u001f'],
    paragraphs: ['One\r\ntwo\u009f\ud800.'],
    subjects: [{ code: '\u0001c', name: null }],
    urgency: 4,
  })
  expect(cleanItem(item)).toMatchObject({
    guid: 'ab',
    headline: 'Bridge shut',
    keywords: ['x'],
    paragraphs: ['One\ntwo\ufffd.'],
    body: [paragraph('One\ntwo\ufffd.')],
    subjects: [{ code: 'c', name: null }],
    urgency: 4,
  })
})
