import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { repairWindows1252 } from './windows-1252.ts'

test('gives every high byte its windows-1252 character and leaves unassigned ones', () => {
  for (let byte = 0x80; byte < 0xa0; byte += 1) {
    const expected = iconv.decode(Uint8Array.of(byte), 'windows-1252')
    const control = String.fromCharCode(byte)
    expect(repairWindows1252(control)).toBe(expected === '\ufffd' ? control : expected)
  }
})
