import { expect, test } from 'vitest'
import { parseWire } from '../parse-wire.ts'
import { isReplacement } from './superseded.ts'

const read = async (text: string) => (await parseWire(new TextEncoder().encode(text))).items[0]
const nitf = (docdata: string, body = '') =>
  `<nitf><head><docdata ${docdata}><doc-id id-string="kill-9"/></docdata></head><body><body.head><hedline><hl1>Advisory</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`

test('NITF names the document its status is about, and a notice without copy that another is canceled is a kill', async () => {
  const about = 'management-doc-idref="lamp-1"'
  expect(await read(nitf(`management-status="canceled" ${about}`))).toMatchObject({
    guid: 'kill-9',
    supersedes: ['lamp-1'],
    pubstatus: 'canceled',
  })
  const cancels = `${about} management-idref-status="canceled"`
  expect(await read(nitf(cancels))).toMatchObject({ pubstatus: 'canceled', supersedes: ['lamp-1'] })
  expect(await read(nitf(cancels, '<p>The lamp, told anew.</p>'))).toMatchObject({ pubstatus: 'usable' })
  expect(await read(nitf('management-doc-idref="kill-9"'))).toMatchObject({ supersedes: [] })
})

test('NewsML-G2 names what it replaces by links, and other links mean nothing', async () => {
  const links = `<link rel="irel:previousVersion" residref="tag:example.com,2026:lamp"/>
    <link rel="irel:seeAlso" residref="tag:example.com,2026:pier"/>
    <link reluri="http://relations.example/replaces" guidref="tag:example.com,2026:light"/>`
  const item = await read(
    `<newsItem guid="tag:example.com,2026:kill" version="1"><itemMeta>${links}<pubStatus qcode="stat:canceled"/></itemMeta></newsItem>`,
  )
  expect(item?.supersedes).toEqual(['tag:example.com,2026:lamp', 'tag:example.com,2026:light'])
})

test('NewsML 1 names what it replaces among the items it is associated with', async () => {
  const id =
    '<Identification><NewsIdentifier><PublicIdentifier>urn:k</PublicIdentifier></NewsIdentifier></Identification>'
  const management = `<NewsManagement><Status FormalName="Canceled"/><AssociatedWith FormalName="Supersedes" NewsItem="urn:l"/>
    <AssociatedWith FormalName="Photo" NewsItem="urn:p"/></NewsManagement>`
  expect(await read(`<NewsML><NewsItem>${id}${management}</NewsItem></NewsML>`)).toMatchObject({
    supersedes: ['urn:l'],
  })
})

test.each([
  { evolvedfrom: 'urn:l' },
  { supersedes: ['urn:l'] },
  { associations: { previousVersion: { uri: 'urn:l' }, picture: { uri: 'urn:p' } } },
  {
    associations: [
      { name: 'replaces', uri: 'urn:l' },
      { name: 'featured', uri: 'urn:p' },
    ],
  },
])('ninjs says what it replaces as %o', async (given) => {
  const item = await read(JSON.stringify({ uri: 'urn:k', headline: 'Lamp', pubstatus: 'canceled', ...given }))
  expect(item?.supersedes).toEqual(['urn:l'])
})

test('only relations that take a place count', () => {
  for (const relation of ['irel:previousVersion', 'replaces', 'is-correction-of', 'x/supersedes', 'evolved_from'])
    expect(isReplacement(relation)).toBe(true)
  for (const relation of ['irel:seeAlso', 'translatedFrom', 'derivedFrom', 'featured', 'previous events', '', null])
    expect(isReplacement(relation)).toBe(false)
})

test('the address of a feed’s entry is kept, but none that runs anything', async () => {
  const rss = (link: string) =>
    `<rss version="2.0"><channel><title>Pier</title><item><guid>l</guid><title>Lamp</title><link>${link}</link></item></channel></rss>`
  expect((await read(rss('https://pier.example/lamp')))?.address).toBe('https://pier.example/lamp')
  expect((await read(rss('javascript:alert(1)')))?.address).toBeNull()
})
