import type { Editor, EditorEvents } from '@tiptap/core'

/**
 * Does something now, and again after these events of an editor, once the window has a moment: never while a key is being
 * answered. With a `pause`, in milliseconds, only once so long has gone by without another event. Returns a function that
 * stops it.
 */
export function whenIdle(
  editor: Editor,
  events: readonly ('update' | 'selectionUpdate')[],
  work: () => void,
  pause = 0,
): () => void {
  let resting: ReturnType<typeof setTimeout> | undefined
  let waiting: number | null = null
  const whenThereIsAMoment = () => {
    waiting ??= requestIdleCallback(
      () => {
        waiting = null
        if (!editor.isDestroyed) work()
      },
      { timeout: 400 },
    )
  }
  const later = () => {
    if (pause === 0) return whenThereIsAMoment()
    clearTimeout(resting)
    resting = setTimeout(whenThereIsAMoment, pause)
  }
  work()
  for (const name of events) editor.on(name satisfies keyof EditorEvents, later)
  return () => {
    for (const name of events) editor.off(name, later)
    clearTimeout(resting)
    if (waiting !== null) cancelIdleCallback(waiting)
  }
}
