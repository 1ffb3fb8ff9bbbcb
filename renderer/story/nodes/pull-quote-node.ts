import { Node } from '@tiptap/core'

/** A sentence of the story set large beside it. */
export const PullQuoteNode = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'aside.pull-quote' }],
  renderHTML: () => ['aside', { class: 'pull-quote' }, 0],
})
