import { createContext, useContext, useEffect, useId, useSyncExternalStore } from 'react'
import { type Command, CommandRegistry } from './command-registry.ts'

/** The window's one registry. */
export const RegistryContext = createContext(new CommandRegistry())

/**
 * Offers commands while the component is shown: in the palette, on the sheet of shortcuts, by their keys and, where
 * the desk's list names a menu, in the native menu. Pass what `deskCommand` gives with `run`, or words of your own.
 * They may be made anew at every rendering.
 */
export function useCommands(commands: readonly Command[]): void {
  const registry = useContext(RegistryContext)
  const slot = useId()
  useEffect(() => registry.put(slot, commands))
  useEffect(() => () => registry.remove(slot), [registry, slot])
}

/** The commands that can be given now. */
export function useCurrentCommands(): readonly Command[] {
  const registry = useContext(RegistryContext)
  return useSyncExternalStore(registry.subscribe, registry.list)
}
