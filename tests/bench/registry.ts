import type { Bench } from './bench.ts'

/** Every bench there is, by the name `npm run bench -- NAME` knows it by; loaded only when it is run. */
export const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  ingest: async () => (await import('./ingest.ts')).ingest,
  start: async () => (await import('./start.ts')).start,
  typing: async () => (await import('./typing.ts')).typing,
  search: async () => (await import('./search.ts')).search,
  start: async () => {
    const { start } = await import('./start.ts')
    return { summary: 'from the start until the window takes what is typed', run: (_words, say) => start(say) }
  },
  typing: async () => {
    const { typing } = await import('./typing.ts')
    return { summary: 'keystroke to paint in long stories, beside bare tiptap', run: (_words, say) => typing(say) }
  },
}
