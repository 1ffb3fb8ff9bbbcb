import type { ZipLimits } from './zip.ts'
import { unzip, zipEntries } from './zip.ts'

/** What a package of an office document may hold: files, bytes of all of them, and bytes of its largest part of XML. */
export type PackageLimits = ZipLimits & { readonly largestPart: number }

/**
 * The parts of XML in the package of an office document (ECMA-376 Part 2; OpenDocument 1.3 Part 2) by their names, and
 * its `mimetype`; null where it is broken, or unpacks to more than the limits or to other sizes than it declares. Every
 * file is unpacked once, so that whoever reads the package next meets no surprise.
 */
export async function checkedParts(bytes: Uint8Array, limits: PackageLimits): Promise<Map<string, Uint8Array> | null> {
  const entries = zipEntries(bytes, limits)
  if (entries === null) return null
  const parts = new Map<string, Uint8Array>()
  for (const entry of entries) {
    const isXml = /\.(?:xml|rels)$/iu.test(entry.name)
    const part = isXml && entry.size > limits.largestPart ? null : await unzip(bytes, entry)
    if (part === null) return null
    if (isXml || entry.name === 'mimetype') parts.set(entry.name, part)
  }
  return parts
}
