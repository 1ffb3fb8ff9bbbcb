import { keysOf } from '../../app/menu/shortcut.ts'

/** The keys of a shortcut, as this platform prints them. Beside a label: a screen reader learns of them elsewhere. */
export function Keys({ shortcut }: { readonly shortcut: string }) {
  const platform = window.stet.platform === 'darwin' ? 'mac' : 'other'
  return (
    <span className="keys" aria-hidden="true">
      {keysOf(shortcut, platform).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}
