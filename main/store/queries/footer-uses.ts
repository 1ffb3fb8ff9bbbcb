import type { FootersView } from '../../../app/ipc/views.ts'
import type { Story } from '../../../app/story/story.ts'

/** How many of the stories carry each footer version; versions that none carries are left out. */
export function footerUses(stories: readonly Story[]): FootersView['uses'] {
  const counted = new Map<string, FootersView['uses'][number]>()
  for (const { footer } of stories) {
    if (footer.kind === 'none') continue
    const key = `${footer.footerId} ${footer.version}`
    const { footerId, version } = footer
    counted.set(key, { footerId, version, stories: (counted.get(key)?.stories ?? 0) + 1 })
  }
  return [...counted.values()]
}
