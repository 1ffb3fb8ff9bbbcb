import { z } from 'zod'
import { refuse } from '../problem.ts'

/** The kinds of picture a story may carry. */
export const pictureType = z.enum(['png', 'jpeg', 'webp', 'gif'])
export type PictureType = z.infer<typeof pictureType>

/** What is known of a picture the store keeps: its kind and its size in bytes. */
export type PictureFile = { readonly type: PictureType; readonly bytes: number }

/** Says what the store knows of the picture with this hash, or null where it has none. */
export type PictureFiles = (hash: string) => PictureFile | null

/** The largest picture the store takes, in bytes. */
export const largestPicture = 20 * 1024 * 1024

/**
 * The kind of a picture, told by its content alone: the signatures of PNG (W3C PNG, 5.2), JPEG (ISO/IEC 10918-1, B.1.1.3),
 * GIF (GIF89a, 17) and WebP (RFC 9649, 2.4). Null for everything else, SVG included.
 */
export function pictureTypeOf(bytes: Uint8Array): PictureType | null {
  const says = (at: number, ...expected: readonly number[]) =>
    expected.every((byte, index) => bytes[at + index] === byte)
  const spells = (at: number, words: string) => says(at, ...new TextEncoder().encode(words))
  if (says(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (says(0, 0xff, 0xd8, 0xff)) return 'jpeg'
  if (spells(0, 'GIF87a') || spells(0, 'GIF89a')) return 'gif'
  if (spells(0, 'RIFF') && spells(8, 'WEBP')) return 'webp'
  return null
}

/** The kind of a picture that may be kept. Refuses what is too large and what is none of the four kinds. */
export function acceptPicture(bytes: Uint8Array): PictureType {
  if (bytes.byteLength > largestPicture)
    refuse('picture-too-large', 'This picture is larger than 20 MB.', 'Save a smaller copy and bring that in.')
  const type = pictureTypeOf(bytes)
  if (type !== null) return type
  return refuse(
    'picture-unknown',
    'This file is not a PNG, JPEG, WebP or GIF picture.',
    'Save it as one of these and bring that in.',
  )
}

/** The media type a picture is served with (IANA). */
export function mediaTypeOf(type: PictureType): string {
  return `image/${type}`
}

/** The name a released picture has beside the page: its hash and the usual ending. */
export function pictureFileName(hash: string, type: PictureType): string {
  return `${hash}.${type === 'jpeg' ? 'jpg' : type}`
}

/** Where a window finds the picture with this hash, on the desk's own address. */
export function pictureAddress(hash: string): string {
  return `/pictures/${hash}`
}

/** The hash that an address of a picture names, or null where the path names none. */
export function pictureNamed(path: string): string | null {
  return /^\/pictures\/([0-9a-f]{64})$/.exec(path)?.[1] ?? null
}
