/** What the declaration of an XML file can be: it stands at the very start and is short. */
const LONGEST_DECLARATION = 400

/**
 * The encoding the XML declaration names (XML 1.0, 4.3.3), as its WHATWG name; null where there is none, where nobody
 * knows it, or where it says UTF-8 or UTF-16, for bytes prove those by themselves. Only a hint: declarations may lie.
 */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, LONGEST_DECLARATION))
  const label = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z][\w.:-]*)["']/u.exec(start)?.[1]
  if (label === undefined) return null
  try {
    const { encoding } = new TextDecoder(label)
    return encoding.startsWith('utf-') ? null : encoding
  } catch {
    return null
  }
}
