import { useEffect, useRef, useState } from 'react'
import * as Y from 'yjs'
import type { StoryId } from '../../app/ids.ts'
import { ask } from '../ui/desk-client.ts'
import { BodySession, fromStore, type SaveState } from './body-session.ts'

/** The story's shared document, once it is here, with its state of saving and a way to save at once. */
export function useBody(storyId: StoryId) {
  const [document, setDocument] = useState<Y.Doc | null>(null)
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'saved' })
  const session = useRef<BodySession | null>(null)
  useEffect(() => {
    const opened = new Y.Doc()
    let left = false
    ask('openBody', { id: storyId })
      .then(({ update }) => {
        if (left) return
        Y.applyUpdate(opened, update, fromStore)
        session.current = new BodySession(
          opened,
          (edit) => ask('appendEdit', { id: storyId, update: edit }),
          setSaveState,
        )
        setDocument(opened)
      })
      .catch((thrown: unknown) => setSaveState({ kind: 'unsaved', reason: String(thrown) }))
    const stops = [
      window.stet.onEdit((edit) => {
        if (edit.storyId === storyId) Y.applyUpdate(opened, edit.update, fromStore)
      }),
      window.stet.onEnding(async () => session.current?.flush()),
    ]
    return () => {
      left = true
      for (const stop of stops) stop()
      void session.current?.flush()
      session.current = null
    }
  }, [storyId])
  return { document, saveState, flush: async () => session.current?.flush() }
}
