import { Extension } from '@tiptap/core'
import { Suggestion } from '@tiptap/suggestion'
import { type BlockChoice, choicesFor } from './block-choices.ts'
import { menusOf } from './body-menus.ts'

/** A slash at the beginning of a line or after a space opens a menu of what can be set there. Alt+F10 goes to the tools beside the cursor. */
export const SlashKey = Extension.create({
  name: 'slashKey',
  addKeyboardShortcuts() {
    return {
      'Alt-F10': () => {
        const screen = this.editor.view.dom.closest('.story-body')
        const tool = screen?.querySelector<HTMLElement>('[role="toolbar"] button')
        tool?.focus()
        return tool !== null && tool !== undefined
      },
    }
  },
  addProseMirrorPlugins() {
    const { editor } = this
    const close = () => menusOf(editor).show({ slash: null })
    return [
      Suggestion<BlockChoice, BlockChoice>({
        editor,
        char: '/',
        allow: () => !editor.view.composing && editor.isEditable,
        items: ({ query }) => choicesFor(editor, query),
        command: ({ range, props: choice }) => {
          editor.chain().focus().deleteRange(range).run()
          choice.run(editor)
        },
        render: () => ({
          onStart: (props) => menusOf(editor).showSlash(props),
          onUpdate: (props) => menusOf(editor).showSlash(props),
          onKeyDown: (props) => menusOf(editor).slashKey(props),
          onExit: close,
        }),
      }),
    ]
  },
})
