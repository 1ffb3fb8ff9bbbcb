import { buildIfStale } from './build-stamp.ts'

await buildIfStale()
