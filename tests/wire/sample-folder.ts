import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of agency samples that may lie beside the project or above it, or null where there is none. */
export function sampleFolder(): string | null {
  let at = import.meta.dirname
  for (;;) {
    const folder = join(at, 'shared/samples/wire')
    if (existsSync(join(folder, 'expected.jsonl'))) return folder
    if (dirname(at) === at) return null
    at = dirname(at)
  }
}
