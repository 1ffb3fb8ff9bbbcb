import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { ask } from '../ui/desk-client.ts'

/** Has the story's words checked in its language, and again whenever spelling has learned something. */
export function useSpellingIn(language: string | undefined, editor: Editor | null): void {
  useEffect(() => {
    if (language === undefined || editor === null) return
    const stop = window.stet.onSpellAgain(() => {
      if (editor.isDestroyed) return
      checkAgain(editor.view.dom)
    })
    void ask('writeIn', { language })
    return stop
  }, [language, editor])
}

/** Takes every mark of spelling off and lets the browser look at the words again. */
function checkAgain(copy: HTMLElement): void {
  copy.spellcheck = false
  requestAnimationFrame(() => {
    copy.spellcheck = true
  })
}
