import { useEffect, useRef } from 'react'

/** What the keys of the wire screen do; J and K walk the list, the others work on the item shown. */
export type WireKeys = Readonly<Record<'j' | 'k' | 'n' | 'a' | 'm' | 's' | '/', () => void>>

/** Listens for the keys while the screen is there. Keys typed into a field, or while a dialog is open, are left alone. */
export function useWireKeys(keys: WireKeys): void {
  const now = useRef(keys)
  now.current = keys
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target)) return
      const key = event.key.toLowerCase()
      if (!isWireKey(key)) return
      event.preventDefault()
      now.current[key]()
    }
    addEventListener('keydown', heard)
    return () => removeEventListener('keydown', heard)
  }, [])
}

function isWireKey(key: string): key is keyof WireKeys {
  return ['j', 'k', 'n', 'a', 'm', 's', '/'].includes(key)
}

function isElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"]') !== null) return true
  return target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable)
}
