import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { outsideCalls } from '../../tests/wire/outside-calls.ts'
import { parseWire } from './parse-wire.ts'
import type { WireBlock } from './wire-body.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const parse = (text: string) => parseWire(bytes(text))
const codes = async (text: string) => (await parse(text)).problems.map((problem) => problem.code)

const nitf = (copy: string, headline = 'Bridge to shut', before = '<?xml version="1.0"?>') =>
  `${before}<nitf><head><docdata><doc-id id-string="mp.1"/></docdata></head><body><body.head><hedline><hl1>${headline}</hl1></hedline></body.head><body.content>${copy}</body.content></body></nitf>`
const g2 = (copy: string, headline = 'Bridge to shut') =>
  `<newsItem guid="urn:mp:1" version="1"><itemMeta><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>${headline}</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html><body>${copy}</body></html></inlineXML></contentSet></newsItem>`
const newsml1 = (copy: string, headline = 'Bridge to shut') =>
  `<NewsML><NewsItem><Identification><NewsIdentifier><PublicIdentifier>urn:mp:1</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><Status FormalName="Usable"/></NewsManagement><NewsComponent><NewsLines><HeadLine>${headline}</HeadLine></NewsLines><ContentItem><DataContent>${copy}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`
const rss = (copy: string, headline = 'Bridge to shut') =>
  `<rss version="2.0"><channel><title>c</title><item><guid>mp-1</guid><title>${headline}</title><description><![CDATA[${copy}]]></description></item></channel></rss>`
const ninjs = (copy: string, headline = 'Bridge to shut') =>
  JSON.stringify({ uri: 'urn:mp:1', headline, slugline: headline, byline: headline, body_html: copy })
const mail = (copy: string, headline = 'Bridge to shut') =>
  `From: a@example.org\r\nDate: Thu, 2 May 2024 10:15:00 +0200\r\nSubject: ${headline}\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${copy}`
const page = (copy: string, headline = 'Bridge to shut') =>
  `<!doctype html><html><head><title>${headline}</title></head><body><article><h1>${headline}</h1>${copy}</article></body></html>`
const plain = (copy: string, headline = 'Bridge to shut') => `${headline}\n\n${copy}`
const iptc = (copy: string, headline = 'Bridge to shut') =>
  `\u0001mp0001 4 i 9  mp 001\r\n\r\nTown/\r\n\u0002${headline} =\r\n\r\n${copy}\r\n\u0003021433 GMT Mar 24\r\n\u0004`
const anpa = (copy: string, headline = 'Bridge to shut') =>
  `\u0016\u0016\u0001a0001\u001fx\r\nr n\u0013\u0011 BC-Bridge 06-10 0020\r\n\u0002^BC-Bridge,20<\r\n^${headline}<\r\n\t${copy}\r\n\u0003MP-X-06-10-24 0512GMT<\r\n\u0004`

const MARKED = { nitf, 'newsml-g2': g2, newsml1, feed: rss, ninjs, mail, html: page }
const ALL = { ...MARKED, text: plain, iptc7901: iptc, anpa1312: anpa }
const marked = Object.entries(MARKED)
const all = Object.entries(ALL)

test('declares no entity: a bomb of them is neither expanded nor lost without a word', async () => {
  const levels = Array.from({ length: 9 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`).join(
    '',
  )
  const bomb = nitf('<p>&l9;</p>', '&l9;', `<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY l0 "lol">${levels}]>`)
  const parsed = await parse(bomb)
  expect(parsed.format).toBe('nitf')
  expect(JSON.stringify(parsed).length).toBeLessThan(5000)
  expect(JSON.stringify(parsed)).not.toContain('lollol')
})

test('opens no external entity and no document type, here or elsewhere', async () => {
  const doctype =
    '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "http://127.0.0.1:1/nitf.dtd" [<!ENTITY file SYSTEM "file:///etc/passwd">]>'
  await parse(nitf('<p>&file; It shuts.</p>', 'Bridge', doctype))
  const outside = outsideCalls()
  const parsed = await parse(nitf('<p>&file; It shuts.</p>', 'Bridge', doctype))
  outside.stop()
  expect(outside.calls).toEqual([])
  expect(JSON.stringify(parsed)).not.toContain('root:')
  expect(JSON.stringify(parsed)).toContain('It shuts.')
})

test('refuses a text node of a hundred megabytes at once', async () => {
  const file = new Uint8Array(100 * 1024 * 1024).fill(97)
  file.set(bytes('<nitf><body><body.content><p>'))
  expect((await parseWire(file)).problems).toMatchObject([{ code: 'file-too-long' }])
})

test.each(marked)('reads %s nested ten thousand deep, words and all', async (format, write) => {
  for (const name of ['div', 'blockquote', 'b', 'table']) {
    const parsed = await parse(write(`<p>Before.</p>${`<${name}>`.repeat(10_000)}Deep.${`</${name}>`.repeat(10_000)}`))
    expect(parsed.format).toBe(format)
    expect(parsed.problems.map((problem) => problem.code)).not.toContain('reader-fault')
    expect(JSON.stringify(parsed.items)).toContain('Before.')
  }
})

test('reads JSON nested ten thousand deep, or says that it cannot', async () => {
  const parsed = await parse(`{"uri":"urn:mp:1","headline":"Bridge","x":${'['.repeat(10_000)}${']'.repeat(10_000)}}`)
  expect(parsed.format).toBe('ninjs')
  expect(parsed.items.length + parsed.problems.length).toBeGreaterThan(0)
  expect(parsed.problems.map((problem) => problem.code)).not.toContain('reader-fault')
})

test.each([
  ['utf-8', 'iso-8859-1', 'Zoë Ångström: £66'],
  ['windows-1252', 'utf-8', 'Zoë Ångström: £66'],
  ['shift_jis', 'utf-8', '港町の橋は通行止めになる。'],
  ['utf-8', 'utf-16', 'Zoë Ångström: £66'],
  ['utf-16le', 'utf-8', 'Zoë Ångström: £66'],
  ['euc-jp', 'iso-8859-1', '港町の橋は通行止めになる。'],
])('reads what is written in %s and declares %s', async (charset, declared, copy) => {
  const text = nitf(`<p>${copy}</p>`, 'Bridge', `<?xml version="1.0" encoding="${declared}"?>`)
  const parsed = await parseWire(iconv.encode(text, charset, { addBOM: charset === 'utf-16le' }))
  expect(parsed.charset).toBe(charset)
  expect(parsed.items[0]?.paragraphs).toEqual([copy])
})

test.each(marked)('salvages the start of a %s file wherever it was cut off', async (format, write) => {
  const whole = write('<p>It shuts on Monday.</p><p>Ferries run.</p><p>The end of the copy.</p>')
  const cut = await parse(whole.slice(0, whole.indexOf('The end')))
  expect(cut.format).toBe(format)
  if (format !== 'ninjs') expect(JSON.stringify(cut.items)).toContain('It shuts on Monday.')
  for (let end = 10; end < whole.length; end += 7) {
    const parsed = await parse(whole.slice(0, end))
    expect(parsed.items.length + parsed.problems.length).toBeGreaterThan(0)
    expect(parsed.problems.map((problem) => problem.code)).not.toContain('reader-fault')
  }
})

test.each([
  ['nitf', nitf],
  ['newsml-g2', g2],
  ['newsml1', newsml1],
])('says on which line a %s file breaks off', async (_format, write) => {
  const whole = write('\n<p>It shuts.</p>\n<p>Ferries run.')
  const { problems } = await parse(whole.slice(0, whole.indexOf('Ferries run.') + 12))
  expect(problems.some((problem) => problem.line !== null && problem.line >= 3)).toBe(true)
})

const SCRIPT =
  '<script>alert(1)</script><img src=x onerror=alert(2)><a href="javascript:alert(3)">link</a><iframe src="https://evil.example/"></iframe><a href="data:text/html,x">data</a><svg onload=alert(4)></svg>'

test.each(all)('makes nothing that acts of script and HTML in every field of %s', async (format, write) => {
  const escaped = ['nitf', 'newsml-g2', 'newsml1', 'feed'].includes(format)
    ? SCRIPT.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : SCRIPT
  for (const copy of [`<p>Hello ${SCRIPT}</p>`, `<p>Hello</p>${SCRIPT}`]) {
    const body = ['nitf', 'newsml-g2', 'newsml1'].includes(format)
      ? copy.replaceAll('src=x onerror=alert(2)', 'src="x"')
      : copy
    const parsed = await parse(write(body, escaped))
    expect(parsed.items.length + parsed.problems.length).toBeGreaterThan(0)
    for (const item of parsed.items) {
      expect(linksOf(item.body).filter((link) => !/^(?:https?|mailto):/u.test(link))).toEqual([])
      const addresses = item.media.map((one) => one.reference ?? '')
      expect(addresses.filter((address) => /^\s*(?:javascript|data|vbscript|file):/iu.test(address))).toEqual([])
    }
  }
})

test.each(all)('lets no control character through from %s', async (format, write) => {
  const noise = ['nitf', 'newsml-g2', 'newsml1', 'feed'].includes(format) ? '&#1;&#x1F;\u0008' : '\u0008\u000e\u0085'
  const copy = `It${noise} shuts. ${'Ferries run every ten minutes. '.repeat(9)}`
  const text = write(format === 'ninjs' ? `<p>${copy}</p>` : copy, `Bri${noise}dge`)
  const parsed = await parse(text)
  expect(parsed.items.length).toBeGreaterThan(0)
  const said = parsed.items.flatMap((item) => [item.headline, item.slugline, item.byline, ...item.paragraphs])
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no item may hold one
  expect(said.filter((one) => /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u.test(one ?? ''))).toEqual([])
})

test.each([
  ['nitf', nitf('<p>It shuts.</p>').replace(' id-string="mp.1"', '')],
  ['newsml-g2', g2('<p>It shuts.</p>').replace(' guid="urn:mp:1"', '')],
  ['newsml1', newsml1('<p>It shuts.</p>').replace('urn:mp:1', '')],
  ['feed', rss('<p>It shuts.</p>').replace('<guid>mp-1</guid>', '')],
  ['ninjs', ninjs('<p>It shuts.</p>').replace('"uri":"urn:mp:1"', '"uri":""')],
  ['mail', mail('<p>It shuts.</p>')],
  ['html', page('<p>It shuts.</p>')],
  ['text', plain('It shuts.')],
  ['iptc7901', iptc('It shuts.')],
])('derives a stable id from the content of %s without one', async (_format, text) => {
  const guid = (await parse(text)).items[0]?.guid
  expect(guid).toMatch(/^sha256:[0-9a-f]{64}$/u)
  expect((await parse(text)).items[0]?.guid).toBe(guid)
  expect((await parse(text.replace('It shuts.', 'It stays open.'))).items[0]?.guid).not.toBe(guid)
})

test.each(all)('reads %s without a headline', async (format, write) => {
  const parsed = await parse(write(format in MARKED ? '<p>It shuts on Monday.</p>' : 'It shuts on Monday.', ''))
  expect(parsed.items).toHaveLength(1)
  expect(JSON.stringify(parsed.items[0]?.body)).toContain('It shuts on Monday.')
})

test('refuses marked-up files of other kinds, and copy that is nothing', async () => {
  expect(await codes('<?xml version="1.0"?><invoice><p>It shuts.</p></invoice>')).toEqual(['format-not-supported'])
  expect(await codes('{}')).not.toEqual([])
  expect(await codes('<rss version="2.0"><channel></channel></rss>')).not.toEqual([])
  expect(await codes('<nitf/>')).not.toEqual([])
})

function linksOf(body: readonly WireBlock[]): string[] {
  return [...JSON.stringify(body).matchAll(/"link":"((?:[^"\\]|\\.)*)"/gu)].map((match) => match[1] ?? '')
}
