/** How far into a file a declaration of its encoding may stand, in bytes. */
const LONGEST_START = 4096

/**
 * The encoding a file says it is written in, as it spells it: the XML declaration (XML 1.0, section 4.3.3), or the meta
 * element of a page (HTML, section 4.2.5.4). Null where it says nothing. It may lie, so the bytes have the last word.
 */
export function declaredCharset(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, LONGEST_START))
  const xml = /^\s*<\?xml\s[^>]{0,300}?encoding\s*=\s*["']\s*([\w.:-]{1,40})\s*["']/u.exec(start)?.[1]
  if (xml !== undefined) return xml
  if (!/^\s*</u.test(start)) return null
  return /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/iu.exec(start)?.[1] ?? null
}
