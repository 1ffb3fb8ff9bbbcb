import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { CoveredText } from '../../app/approval/covered-text.ts'
import type { Mark } from '../../app/story/body.ts'
import { CoveredCopy } from './covered-copy.tsx'

const link: Mark = { type: 'link', attrs: { href: 'https://records.example/a' } }
const covered: CoveredText = {
  headline: 'Ships leave',
  dek: '',
  byline: '',
  dateline: '',
  language: 'en',
  body: {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'See ' },
          { type: 'text', text: 'the ', marks: [link] },
          { type: 'text', text: 'plan', marks: [{ type: 'bold' }, link] },
          { type: 'text', text: '.' },
        ],
      },
      { type: 'picture', attrs: { picture: 'a'.repeat(64), caption: 'The quay', credit: '', alt: 'A wet quay' } },
    ],
  },
  footer: [{ text: 'Subscribe', href: 'https://ledger.example/' }],
  claims: [],
}
const words = (reading?: 'page' | 'proof') =>
  renderToStaticMarkup(<CoveredCopy covered={covered} {...(reading === undefined ? {} : { reading })} />)
    .replace(/<[^>]*>/g, '|')
    .replace(/\|+/g, '|')

test('a proof says where each link leads, once, and how its pictures are described', () => {
  const proof = words('proof')
  expect(proof).toContain('|the |plan| (https://records.example/a)|.|')
  expect(proof.match(/records\.example/g)).toHaveLength(1)
  expect(proof).toContain('Subscribe| (https://ledger.example/)|')
  expect(proof).toContain('Description: A wet quay')
})

test('a page shows the words alone, as released', () => {
  expect(words()).toBe('|Ships leave|See |the |plan|.|The quay |Subscribe|')
  expect(words('page')).toBe(words())
})
