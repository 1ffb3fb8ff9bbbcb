import { buildIfStale } from './build-stamp.ts'
import { command } from './project.ts'

await command(async () => {
  await buildIfStale()
  return true
})
