import { Spotlight, spotlight } from '@mantine/spotlight'
import { useContext } from 'react'
import { deskCommand } from '../../app/menu/desk-commands.ts'
import { Keys } from './keys.tsx'
import { RegistryContext, useCommands, useCurrentCommands } from './use-commands.ts'

/** Every command that can be given now, found by its words. */
export function Palette() {
  const registry = useContext(RegistryContext)
  const commands = useCurrentCommands().filter((command) => command.id !== 'palette')
  useCommands([{ ...deskCommand('palette'), run: spotlight.open }])
  const sections = [...new Set(commands.map((command) => command.section))]
  return (
    <Spotlight
      shortcut={null}
      scrollable
      maxHeight={420}
      nothingFound="No command has these words."
      searchProps={{ placeholder: 'Find a command', 'aria-label': 'Find a command' }}
      actions={sections.map((section) => ({
        group: section,
        actions: commands
          .filter((command) => command.section === section)
          .map(({ id, label, shortcut }) => ({
            id,
            label,
            onClick: () => registry.run(id),
            rightSection: shortcut === null ? undefined : <Keys shortcut={shortcut} />,
          })),
      }))}
    />
  )
}
