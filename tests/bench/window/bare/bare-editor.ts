import { Editor } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'

/** tiptap with its starter kit and nothing of ours, on the paragraphs the benchmark hands over. */
function showBareEditor(paragraphs: readonly string[]): void {
  const element = document.getElementById('bare')
  if (element === null) throw new Error('the page has no place for the editor')
  new Editor({
    element,
    extensions: [StarterKit],
    content: {
      type: 'doc',
      content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    },
    editorProps: {
      attributes: { role: 'textbox', 'aria-label': 'Body', style: 'font: 17px/1.62 serif; width: 576px' },
    },
  })
}

Object.assign(window, { showBareEditor })
