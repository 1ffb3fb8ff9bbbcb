import { recentStoryEntry } from '../../app/ipc/channels.ts'
import { useCommands } from '../commands/use-commands.ts'
import type { GoTo } from '../place.ts'
import { useAsk } from '../ui/desk-client.ts'

/** Offers the stories this person had open last, in the palette and to the native menu. */
export function useRecentStories(goTo: GoTo): void {
  const stories = useAsk('recentStories', undefined)
  useCommands(
    (stories.data ?? []).map(({ id, slug }) => ({
      id: recentStoryEntry(id),
      label: `Open ${slug}`,
      section: 'Recent stories',
      shortcut: null,
      where: 'everywhere',
      menu: null,
      run: () => goTo({ screen: 'story', storyId: id }),
    })),
  )
}
