import type * as Y from 'yjs'

/** Control characters and non-characters that HTML (WHATWG, 13.1.4) forbids in text; tab and line feed stay. */
const controls = /(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu

/** Words of a shared document without the characters that are no copy. */
export function readWords(value: unknown): string {
  return typeof value === 'string' ? value.replace(controls, '') : ''
}

/** A whole number from `least` to `most` that an attribute of a shared node says; `usual` where it says nothing of the kind. */
export function readCount(
  node: Y.XmlElement,
  name: string,
  { least, most, usual }: { readonly least: number; readonly most: number; readonly usual: number },
): number {
  const count = Number(node.getAttribute(name) ?? usual)
  return Number.isSafeInteger(count) && count >= least && count <= most ? count : usual
}

/** The address an embed stands for, or null where it is not of the web. */
export function readWebAddress(value: unknown): string | null {
  const address = readWords(value)
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null
}

/** The hash a picture is kept under, or null where it is none. */
export function readHash(value: unknown): string | null {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : null
}
