import { Mark } from '@tiptap/core'

/** Letters below the line, as in CO₂. */
export const SubscriptMark = scriptMark('subscript', 'superscript', 'sub', 'Mod-,')
/** Letters above the line, as in m². */
export const SuperscriptMark = scriptMark('superscript', 'subscript', 'sup', 'Mod-.')

function scriptMark(name: string, other: string, tag: 'sub' | 'sup', key: string) {
  return Mark.create({
    name,
    excludes: `${name} ${other}`,
    parseHTML: () => [{ tag }],
    renderHTML: () => [tag, 0],
    addKeyboardShortcuts() {
      return { [key]: () => this.editor.commands.toggleMark(name) }
    },
  })
}
