import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { useEffect } from 'react'
import type { StoryId } from '../../app/ids.ts'
import type { WindowPlace } from '../../app/ipc/window-place.ts'
import { keepPlace } from '../kept-place.tsx'
import { ask } from '../ui/desk-client.ts'

/** Where somebody is in a story: the caret or selection, and how far the sheet is scrolled. */
export type PlaceInStory = Pick<Extract<WindowPlace, { screen: 'story' }>, 'caret' | 'scroll'>

/** How long a caret must rest before its place is kept, in milliseconds. */
const resting = 150

/** Puts caret and scroll back where they were; in a text that became shorter, as near as there is. */
export function returnTo({ caret, scroll }: PlaceInStory, editor: Editor): void {
  if (caret !== null) {
    const { doc, tr } = editor.state
    const at = (position: number) => doc.resolve(Math.min(position, doc.content.size))
    editor.view.dispatch(tr.setSelection(TextSelection.between(at(caret.anchor), at(caret.head))))
    editor.commands.focus(null, { scrollIntoView: false })
  }
  sheetOf(editor)?.scrollTo({ top: scroll })
}

/** Keeps caret and scroll of a story while somebody is in it. */
export function useKeepStoryPlace(storyId: StoryId, editor: Editor | null): void {
  useEffect(() => {
    if (editor === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      if (editor.isDestroyed) return
      const { anchor, head } = editor.state.selection
      const scroll = sheetOf(editor)?.scrollTop ?? 0
      keepPlace({ screen: 'story', storyId, caret: { anchor, head }, scroll })
    }
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(keep, resting)
    }
    const sheet = sheetOf(editor)
    editor.on('selectionUpdate', soon)
    sheet?.addEventListener('scroll', soon, { passive: true })
    return () => {
      clearTimeout(timer)
      editor.off('selectionUpdate', soon)
      sheet?.removeEventListener('scroll', soon)
    }
  }, [storyId, editor])
}

/** Opens the story a second time, in a window of its own. */
export function openInNewWindow(storyId: StoryId): void {
  void ask('openWindow', { place: { screen: 'story', storyId, caret: null, scroll: 0 } })
}

function sheetOf(editor: Editor): Element | null {
  return editor.isDestroyed ? null : editor.view.dom.closest('.sheet-column')
}
