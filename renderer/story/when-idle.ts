import type { Editor, EditorEvents } from '@tiptap/core'

/**
 * Does something now, and again after each of these events of an editor, once the window has a moment: never while a key
 * is being answered. Returns a function that stops it.
 */
export function whenIdle(
  editor: Editor,
  events: readonly ('update' | 'selectionUpdate')[],
  work: () => void,
): () => void {
  let waiting: number | null = null
  const later = () => {
    waiting ??= requestIdleCallback(
      () => {
        waiting = null
        if (!editor.isDestroyed) work()
      },
      { timeout: 400 },
    )
  }
  work()
  for (const name of events) editor.on(name satisfies keyof EditorEvents, later)
  return () => {
    for (const name of events) editor.off(name, later)
    if (waiting !== null) cancelIdleCallback(waiting)
  }
}
