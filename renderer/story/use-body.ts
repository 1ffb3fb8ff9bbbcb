import { useCallback, useEffect, useRef, useState } from 'react'
import * as Y from 'yjs'
import type { StoryId } from '../../app/ids.ts'
import { ask } from '../ui/desk-client.ts'
import { holdWords, writeHeldWords } from '../ui/held-words.ts'
import { useWriter } from '../ui/writer.ts'
import { BodySession, fromStore, restoredInStore } from './body-session.ts'
import type { SaveStates } from './save-states.ts'

/**
 * The story's shared document, once it is here, and `flush`, which saves at once what is written in the story, its fields
 * too, and refuses when something cannot be saved. How saving goes is told to `states`. Words that cannot be saved are
 * held, and tried again, after the screen is left: always as those of who wrote them.
 */
export function useBody(storyId: StoryId, states: SaveStates) {
  const [document, setDocument] = useState<Y.Doc | null>(null)
  const session = useRef<BodySession | null>(null)
  const writer = useWriter()
  useEffect(() => {
    const opened = new Y.Doc()
    let left = false
    let letGo = () => {}
    ask('openBody', { id: storyId })
      .then(({ update }) => {
        if (left) return
        Y.applyUpdate(opened, update, fromStore)
        const created = new BodySession(
          opened,
          (edit) => ask('appendEdit', { id: storyId, writer, update: edit }),
          (state) => {
            states.set('body', state)
            if (left && state.kind === 'saved') letGo()
          },
        )
        letGo = holdWords({ writer, storyId }, () => created.flush())
        session.current = created
        setDocument(opened)
      })
      .catch((thrown: unknown) => states.set('body', { kind: 'unsaved', reason: String(thrown) }))
    const stop = window.stet.onEdit((edit) => {
      if (edit.storyId === storyId) Y.applyUpdate(opened, edit.update, edit.restored ? restoredInStore : fromStore)
    })
    return () => {
      left = true
      stop()
      void session.current?.flush().then((reason) => {
        if (reason === null) letGo()
      })
      session.current = null
    }
  }, [storyId, states, writer])
  const flush = useCallback(() => writeHeldWords(writer, storyId), [writer, storyId])
  return { document, flush }
}
