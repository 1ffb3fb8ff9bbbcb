import { extname, join, normalize, sep } from 'node:path'
import { pictureNamed } from '../../app/story/picture.ts'

/** The address of the desk's own pages; `file:` is never used. */
export const appOrigin = 'app://stet'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** The media type a file of the desk is served with, or null for a kind of file that is none of its pages. */
export function typeOf(path: string): string | null {
  const extension = extname(path)
  return Object.hasOwn(types, extension) ? (types[extension] ?? null) : null
}

/** The file an address names, or null when it is not one of ours. */
export function pathInside(folder: string, address: string): string | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol !== 'app:' || url.host !== 'stet') return null
  let name: string
  try {
    name = decodeURIComponent(url.pathname)
  } catch {
    return null
  }
  if (name.includes('\0')) return null
  const path = normalize(join(folder, name === '/' ? 'index.html' : name))
  return path.startsWith(folder + sep) ? path : null
}

/** The hash of the picture an address names, or null when it names none of ours. */
export function pictureHash(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { protocol, host, pathname } = new URL(address)
  return protocol === 'app:' && host === 'stet' ? pictureNamed(pathname) : null
}
