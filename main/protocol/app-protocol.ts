import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import { pathInside, typeOf } from './app-address.ts'

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

/** Serves the packaged pages of a folder under `app://stet/`, and nothing outside it. */
export function serveAppProtocol(session: Session, folder: string): void {
  session.protocol.handle('app', async (request) => {
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

function notHere(): Response {
  return new Response('Not here', { status: 404, headers: { ...guarding, 'content-type': 'text/plain' } })
}
