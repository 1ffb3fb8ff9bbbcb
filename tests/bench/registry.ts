import type { Bench } from './bench.ts'

/** Every bench there is, by the name `npm run bench -- NAME` knows it by; loaded only when it is run. */
export const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  diff: async () => (await import('./diff.ts')).diff,
  ingest: async () => (await import('./ingest.ts')).ingest,
  start: async () => (await import('./start.ts')).start,
  typing: async () => (await import('./typing.ts')).typing,
  search: async () => (await import('./search.ts')).search,
}
