import type { PackageLimits } from '../../wire/formats/office-package.ts'

/** The largest document file that is read, in bytes: a book with its pictures. */
export const largestDocument = 48 * 1024 * 1024

/** What the package of an office document may unpack to; the largest part of XML holds a thousand pages of copy. */
export const packageLimits: PackageLimits = { files: 4000, bytes: 192 * 1024 * 1024, largestPart: 24 * 1024 * 1024 }
