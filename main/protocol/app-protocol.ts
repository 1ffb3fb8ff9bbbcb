import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import { mediaTypeOf, type PictureType } from '../../app/story/picture.ts'
import { pathInside, pictureHash, typeOf } from './app-address.ts'

/** Nothing from anywhere but the package itself; Mantine writes style attributes, hence the one exception for styles. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** What every answer carries, also one that says no. */
const guarding = { 'content-security-policy': contentSecurityPolicy, 'x-content-type-options': 'nosniff' }

/** Tells Electron about `app:` before it is ready: a standard, secure scheme of our own. */
export function declareAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Gives the picture with a hash, or null where there is none. */
type GivePicture = (hash: string) => Promise<{ readonly type: PictureType; readonly bytes: Uint8Array } | null>

/**
 * Serves the packaged pages of a folder under `app://stet/`, the pictures of stories by their hash under
 * `app://stet/pictures/`, and nothing else.
 */
export function serveAppProtocol(session: Session, folder: string, givePicture: GivePicture): void {
  session.protocol.handle('app', async (request) => {
    const hash = pictureHash(request.url)
    if (hash !== null) return picture(await givePicture(hash).catch(() => null))
    const path = pathInside(folder, request.url)
    const type = path === null ? null : typeOf(path)
    if (path === null || type === null) return notHere()
    try {
      return new Response(new Uint8Array(await readFile(path)), { headers: { ...guarding, 'content-type': type } })
    } catch {
      return notHere()
    }
  })
}

/** A picture belongs to whoever is signed in now, so a window keeps none. */
function picture(found: Awaited<ReturnType<GivePicture>>): Response {
  if (found === null) return notHere()
  const headers = {
    ...guarding,
    'content-type': mediaTypeOf(found.type),
    'cache-control': 'no-store',
  }
  return new Response(new Uint8Array(found.bytes), { headers })
}

function notHere(): Response {
  return new Response('Not here', { status: 404, headers: { ...guarding, 'content-type': 'text/plain' } })
}
