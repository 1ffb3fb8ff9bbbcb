import type { ReadCopy } from '../paste/read-copy.ts'

/** What was read out of a document file, and the name the file has. */
export type ImportedDocument = ReadCopy & { readonly name: string }
