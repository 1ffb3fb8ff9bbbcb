import { expect, test } from 'vitest'
import { mayBeFetched, mayOpenOutside } from './outside.ts'

test.each([
  'https://audit.example/meals',
  'HTTPS://AUDIT.EXAMPLE',
  'mailto:desk@ledger.example',
  'mailto:a@b.example?Subject=Hello&body=x',
  ' https://a.example',
])('%s may open outside', (address) => {
  expect(mayOpenOutside(address)).toBe(true)
})

test.each([
  'http://audit.example/meals',
  'mailto:a@b.example?attach=/etc/passwd',
  'mailto:?subject=x&Attachment=~/.ssh/id_ed25519',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,hello',
  'app://stet/',
  'smb://server/share',
  'ms-settings:privacy',
  'vbscript:x',
  'ssh://host',
  '//audit.example',
  'audit.example',
  '',
])('%j may not', (address) => {
  expect(mayOpenOutside(address)).toBe(false)
})

test.each([
  ['app://stet/index.html', true],
  ['blob:app://stet/0f0f', true],
  ['https://example.org/app:', false],
  ['http://127.0.0.1/', false],
  ['ws://127.0.0.1/', false],
  ['file:///etc/passwd', false],
  ['ftp://example.org', false],
  ['data:text/html,x', false],
])('a page asking for %s: %s', (address, allowed) => {
  expect(mayBeFetched(address)).toBe(allowed)
})
