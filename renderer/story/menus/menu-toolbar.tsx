import type { Editor } from '@tiptap/core'
import type { ReactNode } from 'react'

type Properties = { readonly editor: Editor; readonly label: string; readonly children: ReactNode }

/** The tools of a menu that stands beside the copy; Escape goes back to the words. */
export function MenuToolbar({ editor, label, children }: Properties) {
  return (
    <div
      className="selection-menu"
      role="toolbar"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') editor.commands.focus()
      }}
    >
      {children}
    </div>
  )
}
