import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detectFormat } from './detect-format.ts'
import { rootNameOf } from './root-name.ts'

const xml = '<?xml version="1.0"?>\n'

test.each([
  ['text', 'Bridge to shut\n\nIt shuts.'],
  ['text', '[Meridian Press] The council met.'],
  ['text', '<Meridian Press> The council met.'],
  ['text', '<A note to editors> The council met.'],
  ['text', 'From: the council\n\nIt shuts.'],
  ['text', 'Subject: the bridge\nTo whom it may concern'],
  ['text', '{sic} The council met.'],
  ['iptc7901', '\u0001abc001 4 i 20\r\n\u0002Headline =\r\n\u0003'],
  ['iptc7901', '\u007f\r\n\u0001abc001 4 i 20\r\nCopy'],
  ['iptc7901', '\u0002Headline =\r\n\r\nCopy\u0003'],
  ['anpa1312', '\u0016\u0016\u0001a0042\u001fwir\r\nu n\u0013\u0011 BC-X\r\n\u0002^BC-X<\u0003'],
  ['anpa1312', '\u0001a0042\r\nu n BC-X 06-10 61\r\n\u0002^BC-X,61<\r\n\u0003'],
  ['nitf', `${xml}<!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf/>`],
  ['nitf', `${xml}<!-- a --><!DOCTYPE nitf [<!ENTITY a "<b>">]>\n<n:nitf xmlns:n="urn:n"/>`],
  ['newsml1', `${xml}<?style x?><NewsML Version="1.2"/>`],
  ['newsml1', '<NewsItem><Identification/></NewsItem>'],
  ['newsml-g2', '<newsItem guid="a"/>'],
  ['newsml-g2', `${xml}<g2:newsMessage xmlns:g2="urn:g"/>`],
  ['newsml-g2', '<packageItem/>'],
  ['newsml-g2', '<conceptItem/>'],
  ['newsml-g2', `${xml}<soap:Envelope><soap:Body><newsItem guid="a"/></soap:Body></soap:Envelope>`],
  ['feed', '<rss version="2.0"><channel></channel></rss>'],
  ['feed', '<rdf:RDF xmlns:rdf="urn:r"></rdf:RDF>'],
  ['feed', '<feed xmlns="http://www.w3.org/2005/Atom"/>'],
  ['feed', '{"version": "https://jsonfeed.org/version/1.1", "items": []}'],
  ['ninjs', '{"uri": "urn:example:1"}'],
  ['ninjs', '[{"uri": "urn:example:1"}]'],
  ['ninjs', '{"uri": "urn:exam'],
  ['mail', 'From: a@example.org\r\nDate: Mon, 10 Jun 2024 05:00:00 +0000\r\nSubject: Bridge\r\n\r\nIt shuts.'],
  ['mail', 'From a@example.org Mon Jun 10\nReceived: by host\n id x\nFrom: a@example.org\n\nIt shuts.'],
  ['html', '\ufeff  <!DOCTYPE html><p>Words'],
  ['html', '<html lang="en"><body></body></html>'],
  ['html', '<p>Words</p>'],
  ['html', '<!-- page --><div>Words<br>more</div>'],
])('knows %s by its content: %j', (format, text) => {
  expect(detectFormat(text)).toBe(format)
})

test.each([`${xml}<invoice/>`, '<!DOCTYPE svg><svg/>', '<svg></svg>', `${xml}`])('does not read %s', (text) => {
  expect(detectFormat(text)).toBeNull()
})

test('finds the root past anything that may stand before it', () => {
  expect(rootNameOf('<?a?> <!-- <b> --> <!DOCTYPE c [ <!ENTITY d "]"> <!-- > --> ] > <x:e f="g">')).toBe('x:e')
  for (const cut of ['', '<?a', '<!-- a', '<!DOCTYPE a [', '<!DOCTYPE a', 'a <b>']) expect(rootNameOf(cut)).toBeNull()
})

test('answers for any text, and for long ones at once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(['string', 'object']).toContain(typeof detectFormat(text))
    }),
  )
  for (const part of ['<', '<!', '<!--', '<?a?>', '<!DOCTYPE a [', '[', '\u0001', '\u0002', 'A: b\n', '< ', '<a ']) {
    expect(detectFormat(part.repeat(200_000))).not.toBe('docx')
  }
}, 20_000)
