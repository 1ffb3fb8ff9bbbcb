type Platform = 'mac' | 'other'

const onMac: Readonly<Record<string, string>> = {
  mod: '⌘',
  shift: '⇧',
  alt: '⌥',
  Enter: '↵',
  ArrowUp: '↑',
  ArrowDown: '↓',
}
const elsewhere: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  ArrowUp: '↑',
  ArrowDown: '↓',
}

/** The keys of a shortcut as they are printed on this platform: `Ctrl`, `Enter` or `⌘`, `↵`. */
export function keysOf(shortcut: string, platform: Platform): string[] {
  const names = platform === 'mac' ? onMac : elsewhere
  return shortcut.split('+').map((key) => names[key] ?? key)
}

/** Whether it may be used while somebody writes: only keys held together with Ctrl, ⌘ or Alt. */
export function worksWhileWriting(shortcut: string): boolean {
  return /^(mod|alt)\+/.test(shortcut)
}

/**
 * The shortcut in the words of the native menu (Electron's accelerators), or null for keys that would be taken from
 * whoever writes.
 */
export function acceleratorOf(shortcut: string): string | null {
  if (!worksWhileWriting(shortcut)) return null
  const names: Readonly<Record<string, string>> = { mod: 'CmdOrCtrl', shift: 'Shift', alt: 'Alt' }
  return shortcut
    .split('+')
    .map((key) => names[key] ?? key)
    .join('+')
}
