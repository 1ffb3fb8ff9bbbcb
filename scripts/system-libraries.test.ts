import { expect, test } from 'vitest'
import { debianName, missingLibraries } from './system-libraries.ts'

test('only the libraries that were not found are named', () => {
  const output =
    '\tlinux-vdso.so.1 (0x0001)\n\tlibnss3.so => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x2)\n\tlibgbm.so.1 => not found\n'
  expect(missingLibraries(output)).toEqual(['libnss3.so', 'libgbm.so.1'])
})

test('a package goes by the name that this Debian has for it', () => {
  expect(debianName('libasound2', (name) => name === 'libasound2t64')).toBe('libasound2t64')
  expect(debianName('libnss3', (name) => name === 'libnss3')).toBe('libnss3')
  expect(debianName('libnss3', () => false)).toBe('libnss3')
})
