/** Whether an address may leave the desk for the person's browser or mail program: https and mailto, nothing else. */
export function mayOpenOutside(address: string): boolean {
  return URL.canParse(address) && ['https:', 'mailto:'].includes(new URL(address).protocol)
}

/** Whether a page may ask for an address at all: its own files, and what the desk makes itself. */
export function mayBeFetched(address: string): boolean {
  return URL.canParse(address) && ['app:', 'devtools:', 'blob:'].includes(new URL(address).protocol)
}
