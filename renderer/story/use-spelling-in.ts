import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { ask } from '../ui/desk-client.ts'

/**
 * Has the story's words checked for spelling, from when the desk knows their language. Spelling is never turned off and on
 * again while somebody writes: Chromium 130 does not come back from that.
 */
export function useSpellingIn(language: string | undefined, editor: Editor | null): void {
  useEffect(() => {
    if (language === undefined || editor === null) return
    let left = false
    void ask('writeIn', { language }).then(() => {
      if (!left && !editor.isDestroyed) editor.view.dom.spellcheck = true
    })
    return () => {
      left = true
    }
  }, [language, editor])
}
