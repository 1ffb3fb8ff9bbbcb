import { Node } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { PictureCard } from './picture-card.tsx'

const hash = /^[0-9a-f]{64}$/

/** A picture of the store, named by the hash of its bytes, with what is printed and said with it. Enter goes into its fields. */
export const PictureNode = Node.create({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    picture: {
      default: '',
      validate: (value: unknown) => {
        if (typeof value !== 'string' || !hash.test(value)) throw new TypeError('a picture is named by its hash')
      },
      parseHTML: (element: HTMLElement) => element.getAttribute('data-picture') ?? '',
      renderHTML: (attributes: Record<string, unknown>) => ({ 'data-picture': String(attributes.picture) }),
    },
    caption: wordsAttribute('caption'),
    credit: wordsAttribute('credit'),
    alt: wordsAttribute('alt'),
  }),
  parseHTML: () => [
    {
      tag: 'figure[data-picture]',
      getAttrs: (element: HTMLElement) => (hash.test(element.getAttribute('data-picture') ?? '') ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes],
  addNodeView: () => ReactNodeViewRenderer(PictureCard),
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { selection } = this.editor.state
        if (!(selection instanceof NodeSelection) || selection.node.type.name !== this.name) return false
        const card = this.editor.view.nodeDOM(selection.from)
        if (card instanceof HTMLElement) card.querySelector('textarea')?.focus()
        return true
      },
    }
  },
})

function wordsAttribute(name: 'caption' | 'credit' | 'alt') {
  return {
    default: '',
    validate: 'string',
    parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
    renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: String(attributes[name]) }),
  }
}
