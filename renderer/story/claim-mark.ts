import { Mark } from '@tiptap/core'
import { claimLooks, dressClaim } from './claim-looks.ts'

/**
 * A claim in the text: a mark with nothing but an opaque id. Claims may overlap, and typing at the end of one does not
 * widen it. Status and evidence are in the log and reach the page in the dress of the words' own element
 * (`dressClaim`), not as decorations.
 */
export const ClaimMark = Mark.create({
  name: 'claim',
  excludes: '',
  inclusive: false,
  addAttributes() {
    return {
      id: {
        default: null,
        parseHTML: (element: HTMLElement) => element.getAttribute('data-claim-id'),
        renderHTML: (attributes) => ({ 'data-claim-id': String(attributes.id) }),
      },
    }
  },
  parseHTML() {
    return [{ tag: 'span[data-claim-id]' }]
  },
  renderHTML({ HTMLAttributes }) {
    return ['span', HTMLAttributes, 0]
  },
  addMarkView() {
    return ({ mark, view }) => {
      const words = document.createElement('span')
      const id = String(mark.attrs.id)
      words.dataset.claimId = id
      dressClaim(words, id, claimLooks.getState(view.state)?.looks)
      return { dom: words, contentDOM: words, ignoreMutation: ({ type }) => type === 'attributes' }
    }
  },
})
