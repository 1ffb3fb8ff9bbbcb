/** Why a feed could not be fetched: a stable code and words. */
export class FeedFault extends Error {
  readonly code: string
  /** Being offline is a state, not an error of the feed. */
  readonly isOffline: boolean
  /** What the server asked for in Retry-After (RFC 9110 section 10.2.3), as it was written, or null. */
  readonly retryAfter: string | null

  constructor(code: string, message: string, options: { isOffline?: boolean; retryAfter?: string | null } = {}) {
    super(message)
    this.name = 'FeedFault'
    this.code = code
    this.isOffline = options.isOffline ?? false
    this.retryAfter = options.retryAfter ?? null
  }
}

const offline = new Set([
  'ENETUNREACH',
  'ENETDOWN',
  'EHOSTUNREACH',
  'EAI_AGAIN',
  'ENOTFOUND',
  'ERR_INTERNET_DISCONNECTED',
])
const cutOff = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH'])
const garbled = new Set(['Z_DATA_ERROR', 'Z_BUF_ERROR', 'ERR__ERROR_FORMAT_PADDING_1'])

/** The fault in anything a fetch threw. */
export function faultOf(thrown: unknown): FeedFault {
  if (thrown instanceof FeedFault) return thrown
  const codes = codesOf(thrown)
  const has = (known: ReadonlySet<string>) => codes.some((code) => known.has(code))
  if (has(offline))
    return new FeedFault('feed-offline', 'The feed’s server cannot be reached: there is no network, or not to there.', {
      isOffline: true,
    })
  if (has(new Set(['ECONNREFUSED'])))
    return new FeedFault('feed-refused', 'The feed’s server does not take connections.')
  if (has(cutOff)) return new FeedFault('feed-cut-off', 'The connection broke before the whole feed had come.')
  if (has(garbled)) return new FeedFault('feed-garbled', 'The feed came damaged: it cannot be unpacked.')
  if (codes.some((code) => /CERT|TLS|SSL|SELF_SIGNED/u.test(code)))
    return new FeedFault('feed-not-safe', 'The feed’s server could not prove who it is, so nothing was fetched.')
  if (codes.some((code) => /TIMEOUT|ETIMEDOUT/u.test(code)))
    return new FeedFault('feed-too-slow', 'The feed’s server took too long to answer.')
  return new FeedFault('feed-failed', `The feed could not be fetched (${codes[0] ?? messageOf(thrown)}).`)
}

/** The fault in an answer that is no feed. */
export function faultOfStatus(status: number, retryAfter: string | null): FeedFault {
  if (status === 401 || status === 403)
    return new FeedFault('feed-not-allowed', `The feed’s server does not let Stet in (${status}).`)
  if (status === 404) return new FeedFault('feed-not-found', 'There is no feed at this address (404).')
  if (status === 410) return new FeedFault('feed-gone', 'The feed has been closed by its sender (410).')
  if (status === 429)
    return new FeedFault('feed-too-often', 'The feed’s server asks for fewer visits (429).', { retryAfter })
  if (status >= 500)
    return new FeedFault('feed-server-error', `The feed’s server has a fault (${status}).`, { retryAfter })
  return new FeedFault('feed-status', `The feed’s server answered with ${status}.`, { retryAfter })
}

/** The system's codes in an error and in what caused it. */
function codesOf(thrown: unknown): string[] {
  const codes: string[] = []
  for (let error = thrown; error instanceof Error && codes.length < 8; error = error.cause) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== undefined) codes.push(code)
    if (error instanceof AggregateError) for (const one of error.errors) codes.push(...codesOf(one))
  }
  return codes
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
