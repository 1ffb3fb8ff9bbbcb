import { expect, test } from 'vitest'
import { type MarkupElement, textBelow } from './markup.ts'
import { readXml, SEVERAL_DOCUMENTS, XML_LIMITS } from './xml.ts'

const codes = (text: string) => readXml(text).problems.map(({ code }) => code)
const words = (text: string) => {
  const { root } = readXml(text)
  return root === null ? null : textBelow(root)
}

test('reads elements by local name in lower case, attributes as written, and lines', () => {
  const { root, problems } = readXml(
    '\ufeff\n<?xml version="1.0"?>\n<x:Outer xmlns:x="urn:x" x:Key="1">\n <Inner/></x:Outer>',
  )
  expect(problems).toEqual([])
  expect(root).toMatchObject({ name: 'outer', attributes: { 'x:Key': '1' }, line: 3 })
  expect(root?.children[1]).toMatchObject({ name: 'inner', line: 4 })
})

test('skips a document type and never expands, looks up or fetches its entities', () => {
  const text =
    '<?xml version="1.0"?><!DOCTYPE a SYSTEM "http://fetch.invalid/x.dtd" [<!ENTITY who "secret"><!ENTITY file SYSTEM "file:///etc/passwd">]>\n<a>&who; and &file;</a>'
  expect(words(text)).toBe('&who; and &file;')
  expect(readXml(text).problems).toMatchObject([{ code: 'xml-entity', line: 2 }])
  expect(readXml(text).problems[0]?.message).toContain('&who;')
})

test('reads the names of HTML characters, and numbers of windows-1252 as what was meant', () => {
  expect(readXml('<a t="&eacute;">caf&eacute;&nbsp;&ndash; &#147;x&#148; &amp;lt; &NotEqualTilde;</a>')).toEqual({
    root: {
      kind: 'element',
      name: 'a',
      attributes: { t: 'é' },
      children: [{ kind: 'text', text: 'café\u00a0– “x” &lt; ≂̸' }],
      line: 1,
    },
    problems: [],
  })
})

test.each([
  ['<a>AT&T and 3 < 4 & more</a>', 'AT&T and 3 < 4 & more', ['xml-broken']],
  ['<a><![CDATA[AT&T &x; <b>]]><!-- & --></a>', 'AT&T &x; <b>', []],
  ['<a>bell\u0007 and\u0000 nul</a>', 'bell and nul', ['xml-control-characters']],
  ['<a><b>one</a>', 'one', ['xml-broken']],
  ['<a><p>one</p></p><p>two</b></p> three</a>', 'onetwo three', ['xml-broken']],
  ['<a><b><i>one</b></i>two</a>', 'onetwo', ['xml-broken']],
  ['<a><b k="/>"/><b k="x > & y"/>one</a>', 'one', ['xml-broken']],
  ['<a><b>one</b><b>two', 'onetwo', ['xml-cut-off']],
  ['<a>one</a><a>two</a>', 'onetwo', ['xml-broken']],
  ['<a k=1>one</a>', 'one', ['xml-broken']],
  ['<a>one<!-- never closed', 'one', ['xml-cut-off']],
  ['<a>one<b k="never closed', 'one', ['xml-cut-off']],
  ['<a>one<![CDATA[ and <b>', 'one and <b>', ['xml-cut-off']],
])('reads what it can of %s', (text, expected, problems) => {
  expect(words(text)).toBe(expected)
  expect(codes(text)).toEqual(problems)
})

test('gives several documents one root, and none to a file without elements', () => {
  expect(readXml('<a/><b/>').root?.name).toBe(SEVERAL_DOCUMENTS)
  expect(readXml('')).toMatchObject({ root: null, problems: [{ code: 'xml-no-element', line: 1 }] })
  expect(readXml('only words').root).toBeNull()
})

test('names the line of the damage', () => {
  expect(readXml('<a>\n<b>\n</c>\n</b></a>').problems[0]).toMatchObject({ code: 'xml-broken', line: 3 })
  expect(readXml('<a>\n\n& </a>').problems[0]).toMatchObject({ code: 'xml-broken', line: 3 })
})

test('keeps within its limits of depth, elements and length, and keeps the words', () => {
  const deep = readXml(`${'<a>'.repeat(5000)}deep${'</a>'.repeat(5000)}<b/>`)
  expect(deep.problems.map(({ code }) => code)).toContain('xml-too-deep')
  expect(textBelow(deep.root as MarkupElement)).toBe('deep')
  const many = readXml(`<a>${'<b/>'.repeat(XML_LIMITS.elements)}<c/></a>`)
  expect(many.problems).toMatchObject([{ code: 'xml-too-long' }])
  expect(many.root?.children).toHaveLength(XML_LIMITS.elements - 1)
  const long = readXml(`<a>${'x'.repeat(XML_LIMITS.characters)}</a>`)
  expect(long.problems.map(({ code }) => code)).toEqual(['xml-too-long', 'xml-cut-off'])
  expect(codes(`<a>${'</b>'.repeat(5000)}`)).toEqual(['xml-broken', 'xml-cut-off'])
})

test('does not take the names of object properties for entities or attributes', () => {
  const { root } = readXml('<a __proto__="x" constructor="y">&constructor;&__proto__;</a>')
  expect(Object.entries(root?.attributes ?? {})).toEqual([
    ['__proto__', 'x'],
    ['constructor', 'y'],
  ])
  expect(root === null ? '' : textBelow(root)).toBe('&constructor;&__proto__;')
})
