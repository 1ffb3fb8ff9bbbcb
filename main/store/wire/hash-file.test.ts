import fc from 'fast-check'
import { test } from 'vitest'
import { hashBytes } from '../../../app/hash.ts'
import { hashFile } from './hash-file.ts'

test('a file has the hash the domain gives its bytes', () => {
  const bytes = fc.uint8Array({ maxLength: 300 })
  fc.assert(fc.property(bytes, (given) => hashFile(given) === hashBytes(given)))
})
