import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Reply = (request: IncomingMessage, response: ServerResponse) => void

/** A server on loopback that answers each path as a test says, and remembers who asked. */
export class FeedServer {
  readonly requests: IncomingMessage[] = []
  readonly #replies = new Map<string, Reply>()
  readonly #server = createServer((request, response) => {
    this.requests.push(request)
    const reply = this.#replies.get(request.url ?? '')
    if (reply === undefined) response.writeHead(404).end()
    else reply(request, response)
  })

  async open(): Promise<void> {
    await new Promise<void>((listening) => this.#server.listen(0, '127.0.0.1', listening))
  }

  on(path: string, reply: Reply): string {
    this.#replies.set(path, reply)
    return this.address(path)
  }

  /** Answers with a body and headers. */
  serve(path: string, body: string | Uint8Array, headers: Record<string, string> = {}): string {
    return this.on(path, (_request, response) => response.writeHead(200, headers).end(body))
  }

  address(path: string): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${path}`
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((closed) => this.#server.close(closed))
  }
}

/** An RSS 2.0 feed in our own words, an item a headline. */
export function rssOf(headlines: readonly string[], encoding = 'utf-8'): string {
  const items = headlines.map(
    (headline, index) =>
      `<item><guid isPermaLink="false">urn:test:${headline.length}-${index}-${encodeURIComponent(headline)}</guid>` +
      `<title>${headline}</title><pubDate>Fri, 20 Nov 2026 10:0${index}:00 GMT</pubDate>` +
      `<description>The harbour office said so on Friday morning.</description></item>`,
  )
  return `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><title>Harbour news</title><link>https://harbour.example/</link><description>News of the harbour</description>${items.join('')}</channel></rss>`
}
