/** The header fields that a mailto address may fill in (RFC 6068, section 7): some mail programs attach files for others. */
const mailFields: ReadonlySet<string> = new Set(['to', 'cc', 'bcc', 'subject', 'body', 'in-reply-to', 'keywords'])

/** Whether an address may leave the desk for the person's browser or mail program: https and harmless mailto, nothing else. */
export function mayOpenOutside(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, searchParams } = new URL(address)
  if (protocol === 'https:') return true
  return protocol === 'mailto:' && [...searchParams.keys()].every((field) => mailFields.has(field.toLowerCase()))
}

/** Whether a page may ask for an address at all: its own files, and what the desk makes itself. */
export function mayBeFetched(address: string): boolean {
  return URL.canParse(address) && ['app:', 'devtools:', 'blob:'].includes(new URL(address).protocol)
}
