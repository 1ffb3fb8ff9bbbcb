import { expect, test } from 'vitest'
import { missingLibraries } from './system-libraries.ts'

test('only the libraries that were not found are named', () => {
  const output =
    '\tlinux-vdso.so.1 (0x0001)\n\tlibnss3.so => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x2)\n\tlibgbm.so.1 => not found\n'
  expect(missingLibraries(output)).toEqual(['libnss3.so', 'libgbm.so.1'])
})
