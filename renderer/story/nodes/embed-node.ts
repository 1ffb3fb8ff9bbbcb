import { Node } from '@tiptap/core'

/** Whether something on the web can be named by this address; it is never fetched. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address) && URL.canParse(address)
}

/** Something on the web that will stand in the story: a card that says its address and fetches nothing. */
export const EmbedNode = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    address: {
      default: '',
      validate: (value: unknown) => {
        if (typeof value !== 'string' || !isWebAddress(value)) throw new TypeError('an embed has a web address')
      },
      parseHTML: (element: HTMLElement) => element.getAttribute('data-embed') ?? '',
    },
  }),
  parseHTML: () => [
    {
      tag: 'div[data-embed]',
      getAttrs: (element: HTMLElement) => (isWebAddress(element.getAttribute('data-embed') ?? '') ? null : false),
    },
  ],
  renderHTML: ({ node }) => {
    const address = String(node.attrs.address)
    return ['div', { 'data-embed': address, class: 'embed-card' }, address]
  },
})
