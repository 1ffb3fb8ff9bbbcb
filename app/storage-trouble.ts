import type { Problem } from './problem.ts'

/**
 * The problems that lie with the disk or with the store's thread, not with what was asked: the same request can be made
 * again as it is, once there is room, the folder can be written, or the store runs again.
 */
const troubles: ReadonlySet<string> = new Set(['store-full', 'store-read-only', 'store-unwritable', 'store-stopped'])

/** Whether a problem passes by itself once the disk or the store is back. */
export function isStorageTrouble({ code }: Problem): boolean {
  return troubles.has(code)
}
