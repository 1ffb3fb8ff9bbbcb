import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../fixtures/paste/', import.meta.url)

/** One of the clipboards that stand in `tests/fixtures/paste`, as word processors and browsers write them. */
export function pastePayload(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8')
}

/** All of them, and the Markdown beside them, by name. */
export function pastePayloads(): Map<string, string> {
  return new Map(readdirSync(folder).map((name) => [name, pastePayload(name)]))
}
