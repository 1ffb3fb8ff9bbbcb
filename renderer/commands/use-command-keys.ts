import { getHotkeyHandler } from '@mantine/hooks'
import { useContext, useEffect } from 'react'
import { worksWhileWriting } from '../../app/menu/shortcut.ts'
import { RegistryContext, useCurrentCommands } from './use-commands.ts'

/**
 * Gives commands by their keys, and those chosen in the native menu. Single letters are left to whoever writes, and
 * while a dialog is open all keys belong to it.
 */
export function useCommandKeys(): void {
  const registry = useContext(RegistryContext)
  const commands = useCurrentCommands()
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null
      if (event.defaultPrevented || target?.closest('[role="dialog"]') != null) return
      const writing = isWriting(target)
      getHotkeyHandler(
        commands.flatMap(({ id, shortcut }) =>
          shortcut === null || (writing && !worksWhileWriting(shortcut))
            ? []
            : variantsOf(shortcut).map((keys): [string, () => void] => [keys, () => registry.run(id)]),
        ),
      )(event)
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [commands, registry])
  useEffect(() => window.stet.onMenu((id) => registry.run(id)), [registry])
}

/** Most keyboards need Shift for a question mark, some do not. */
function variantsOf(shortcut: string): string[] {
  return shortcut === '?' ? ['?', 'shift+?'] : [shortcut]
}

function isWriting(target: Element | null): boolean {
  return target?.closest('input, textarea, select, [contenteditable="true"]') != null
}
