import { isFeedAddress } from '../../app/wire/intake.ts'
import { FeedFault, faultOf, faultOfStatus } from './feed-fault.ts'

/** How long and how much a fetch may take: milliseconds, bytes after decompression, and redirects. */
export type FeedLimits = {
  /** From the request to the answer's head. */
  readonly connect: number
  /** From the first request to the last byte, redirects included. */
  readonly whole: number
  readonly bytes: number
  readonly redirects: number
}

export const usualFeedLimits: FeedLimits = {
  connect: 20_000,
  whole: 120_000,
  bytes: 32 * 1024 * 1024,
  redirects: 5,
}

/** What a server answered with: nothing new, or the feed. `movedTo` is where it has moved for good, or null. */
export type FeedAnswer =
  | { readonly kind: 'unchanged'; readonly movedTo: string | null }
  | {
      readonly kind: 'fetched'
      readonly bytes: Uint8Array
      /** The encoding the answer's head names (RFC 9110 section 8.3.2), or null. */
      readonly charset: string | null
      readonly etag: string | null
      readonly lastModified: string | null
      readonly movedTo: string | null
    }

/** What the last answer said of itself, for asking whether it still holds. */
export type Validators = { readonly etag: string | null; readonly lastModified: string | null }

type Options = { readonly validators: Validators; readonly limits: FeedLimits; readonly signal: AbortSignal }

/**
 * Fetches a feed over HTTP (RFC 9110), only when it changed since `validators`. Follows few redirects, never in a circle
 * and never from https to http. Rejects with a FeedFault that says in words what happened.
 */
export async function fetchFeed(address: string, { validators, limits, signal }: Options): Promise<FeedAnswer> {
  const ending = new AbortController()
  const whole = setTimeout(() => ending.abort(tooSlow(limits.whole)), limits.whole)
  const either = AbortSignal.any([signal, ending.signal])
  try {
    return await follow(address, { validators, limits, signal: either })
  } catch (thrown) {
    throw either.aborted ? faultOf(either.reason) : faultOf(thrown)
  } finally {
    clearTimeout(whole)
    // Whatever is still under way, such as an answer nobody waits for any longer, ends here.
    ending.abort()
  }
}

async function follow(address: string, options: Options): Promise<FeedAnswer> {
  const seen = new Set<string>()
  let place = new URL(address)
  let movedTo: string | null = null
  let isPermanent = true
  for (;;) {
    if (seen.has(place.href)) throw new FeedFault('feed-redirect-loop', 'The feed’s address leads back to itself.')
    if (seen.size > options.limits.redirects)
      throw new FeedFault('feed-too-many-redirects', 'The feed’s address leads on and on to other addresses.')
    seen.add(place.href)
    const response = await request(place, options)
    const target = redirectOf(response, place)
    if (target === null) return read(response, movedTo, options)
    await response.body?.cancel()
    isPermanent &&= response.status === 301 || response.status === 308
    if (isPermanent) movedTo = target.href
    place = target
  }
}

async function request(place: URL, { validators, limits, signal }: Options): Promise<Response> {
  const headers = new Headers({
    accept: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
    'user-agent': 'Stet',
  })
  if (validators.etag !== null) headers.set('if-none-match', validators.etag)
  if (validators.lastModified !== null) headers.set('if-modified-since', validators.lastModified)
  const connecting = new AbortController()
  const timer = setTimeout(() => connecting.abort(tooSlow(limits.connect)), limits.connect)
  const either = AbortSignal.any([signal, connecting.signal])
  try {
    // The fetch itself lives on with `signal` alone: once the head is there, only the whole fetch is timed.
    const response = fetch(place, { headers, redirect: 'manual', signal, credentials: 'omit', cache: 'no-store' })
    return await Promise.race([response, rejectionOf(either)])
  } finally {
    clearTimeout(timer)
  }
}

function rejectionOf(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

/** Where a redirect leads, or null when the answer is none. Refuses what a feed's address may not be. */
function redirectOf(response: Response, place: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(response.status)) return null
  const location = response.headers.get('location') ?? ''
  if (location === '' || !URL.canParse(location, place))
    throw new FeedFault('feed-redirect-nowhere', 'The feed’s address leads to another that makes no sense.')
  const target = new URL(location, place)
  if (!isFeedAddress(target.href))
    throw new FeedFault('feed-redirect-refused', 'The feed’s address leads to one that is not allowed.')
  if (place.protocol === 'https:' && target.protocol === 'http:')
    throw new FeedFault('feed-redirect-unsafe', 'The feed’s address leads from a protected connection to an open one.')
  return target
}

async function read(response: Response, movedTo: string | null, { limits, signal }: Options): Promise<FeedAnswer> {
  if (response.status === 304) return { kind: 'unchanged', movedTo }
  if (response.status !== 200) {
    await response.body?.cancel()
    throw faultOfStatus(response.status, response.headers.get('retry-after'))
  }
  const type = response.headers.get('content-type') ?? ''
  return {
    kind: 'fetched',
    bytes: await bodyOf(response, limits.bytes, signal),
    charset: /;\s*charset\s*=\s*"?([^\s";]+)/iu.exec(type)?.[1] ?? null,
    etag: response.headers.get('etag'),
    lastModified: response.headers.get('last-modified'),
    movedTo,
  }
}

/** The body piece by piece, decompressed, so that a small answer that unfolds into a huge one is left in time. */
async function bodyOf(response: Response, most: number, signal: AbortSignal): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of response.body ?? []) {
    signal.throwIfAborted()
    length += piece.byteLength
    if (length > most) throw new FeedFault('feed-too-large', `The feed is larger than ${megabytes(most)}.`)
    pieces.push(piece)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.byteLength
  }
  return bytes
}

function tooSlow(limit: number): FeedFault {
  return new FeedFault('feed-too-slow', `The feed’s server took longer than ${Math.ceil(limit / 1000)} s to answer.`)
}

function megabytes(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} kB` : `${Math.round(bytes / 1024 / 1024)} MB`
}
