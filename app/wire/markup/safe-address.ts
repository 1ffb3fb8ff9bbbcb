const LINK_PROTOCOLS = ['https:', 'http:', 'mailto:']
const LONGEST_ADDRESS = 4096
/** Schemes that run or carry something instead of naming a place. */
const UNSAFE_SCHEMES = /^(?:javascript|vbscript|livescript|data|file|blob|about|view-source|ms-[a-z-]+):/iu

/**
 * The address a link may keep, or null: absolute, with the scheme https, http or mailto (URL Living Standard, so that
 * white space and control characters inside a scheme hide nothing). At most 4,096 characters.
 */
export function safeLink(address: string | undefined): string | null {
  const written = address?.trim() ?? ''
  if (written === '' || written.length > LONGEST_ADDRESS || !URL.canParse(written)) return null
  const url = new URL(written)
  if (!LINK_PROTOCOLS.includes(url.protocol)) return null
  return /^(?:https?:\/\/|mailto:)[^\s\p{Cc}<>"\\]+$/iu.test(written) ? written : url.href
}

/** The reference a picture, sound or film may keep, relative ones included, or null. It is never fetched. */
export function safeReference(address: string | undefined): string | null {
  const bare = (address ?? '').replace(/[\p{Cc}\p{Cf}]/gu, '').trim()
  if (bare === '' || bare.length > LONGEST_ADDRESS) return null
  return UNSAFE_SCHEMES.test(bare.replace(/\s/gu, '')) ? null : bare
}

/** An address to show and open in a browser, http or https alone, or null. */
export function webAddress(address: string | undefined): string | null {
  const link = safeLink(address)
  return link?.startsWith('http') === true ? link : null
}
