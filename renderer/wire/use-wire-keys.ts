import { deskCommand } from '../../app/menu/desk-commands.ts'
import { useCommands } from '../commands/use-commands.ts'

/** What the keys of the wire screen do; J and K walk the list, the others work on the item shown. */
export type WireKeys = Readonly<Record<'j' | 'k' | 'n' | 'a' | 'm' | 's' | '/', () => void>>

/** Offers what can be done on the wire screen, by its keys and in the palette. */
export function useWireKeys(keys: WireKeys): void {
  useCommands([
    { ...deskCommand('next-item'), run: keys.j },
    { ...deskCommand('previous-item'), run: keys.k },
    { ...deskCommand('start-from-wire'), run: keys.n },
    { ...deskCommand('attach-to-story'), run: keys.a },
    { ...deskCommand('mark-read'), run: keys.m },
    { ...deskCommand('keep-wire-item'), run: keys.s },
    { ...deskCommand('search-wire'), run: keys['/'] },
  ])
}
