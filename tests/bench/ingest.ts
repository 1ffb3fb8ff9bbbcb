import type { Bench } from './bench.ts'
export const ingest: Bench = { summary: '', run: async () => ({}) }
