import { savedSearchEntry } from '../../app/ipc/channels.ts'
import { useCommands } from '../commands/use-commands.ts'
import type { GoTo, Place } from '../place.ts'
import { ask, useAsk } from '../ui/desk-client.ts'
import type { SavedSearchEntry } from '../ui/rail.tsx'

/** The person's saved searches for the rail, each with how much is new. The palette and a clicked notice open them too. */
export function useSavedSearches(place: Place, goTo: GoTo): readonly SavedSearchEntry[] {
  const rows = useAsk('savedSearches', undefined)
  const entries = (rows.data ?? []).map(({ search, fresh, isMore }) => ({
    id: search.id,
    name: search.name,
    count: `${fresh.toLocaleString('en')}${isMore ? '+' : ''}`,
    chosen: place.screen === 'wire' && place.search?.id === search.id,
    onOpen: () => {
      goTo({ screen: 'wire', search })
      void ask('lookAtSearch', { id: search.id })
    },
  }))
  useCommands(
    entries.map(({ id, name, onOpen }) => ({
      id: savedSearchEntry(id),
      label: `Search the wire: ${name}`,
      section: 'Saved searches',
      shortcut: null,
      where: 'everywhere',
      menu: null,
      run: onOpen,
    })),
  )
  return entries
}
