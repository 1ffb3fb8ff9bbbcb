import { useCallback, useEffect, useRef, useState } from 'react'
import * as Y from 'yjs'
import type { StoryId } from '../../app/ids.ts'
import { ask } from '../ui/desk-client.ts'
import { BodySession, fromStore } from './body-session.ts'
import type { SaveStates } from './save-states.ts'

/** The story's shared document, once it is here, and a way to save at once. How saving goes is told to `states`. */
export function useBody(storyId: StoryId, states: SaveStates) {
  const [document, setDocument] = useState<Y.Doc | null>(null)
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
          (state) => states.set('body', state),
        )
        setDocument(opened)
      })
      .catch((thrown: unknown) => states.set('body', { kind: 'unsaved', reason: String(thrown) }))
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
  }, [storyId, states])
  const flush = useCallback(async () => session.current?.flush(), [])
  return { document, flush }
}
