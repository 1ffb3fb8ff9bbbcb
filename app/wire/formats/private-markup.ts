import { type MarkupElement, type MarkupNode, textBelow } from '../markup/markup.ts'

/** What TT’s own markup calls the parts of a text, as HTML and NITF name them. */
const AGENCY_NAMES: Readonly<Record<string, string>> = {
  rubrik: 'h2',
  mellis: 'h3',
  citat: 'blockquote',
  bild: 'media',
  bildfil: 'media-reference',
  bildtext: 'media-caption',
  bildskapare: 'media-producer',
}
const FAMILIAR = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 hl1 hl2 ul ol li dl dt dd table pre blockquote bq media figure img picture audio video note ' +
    'aside hr br a b i em strong u sub sup span q cite code s small abbr time font location person org money num ' +
    'chron event function object.title virtloc copyrite lang alt-code classifier header footer nav script style head ' +
    'title'
  ).split(' '),
)

/**
 * An agency’s own markup as HTML and NITF would name it, so that its paragraphs part where they should: an element of
 * unknown name that holds words of its own, among elements that hold the words, is a paragraph.
 */
export function withFamiliarNames(nodes: readonly MarkupNode[]): MarkupNode[] {
  const isProse = nodes.some(hasWords)
  return nodes.map((node) => {
    if (node.kind === 'text' || FAMILIAR.has(node.name)) return node
    const name = AGENCY_NAMES[node.name]
    if (name !== undefined) return renamed(node, name)
    if (node.children.some(hasWords)) return isProse ? node : renamed(node, 'p')
    return { ...node, children: withFamiliarNames(node.children) }
  })
}

function renamed(element: MarkupElement, name: string): MarkupElement {
  if (name === 'media-reference') return { ...element, name, attributes: { source: textBelow(element).trim() } }
  if (name !== 'media') return { ...element, name }
  const parts = element.children.flatMap((child) => {
    const part = child.kind === 'element' ? AGENCY_NAMES[child.name] : undefined
    return child.kind === 'element' && part?.startsWith('media-') ? [renamed(child, part)] : []
  })
  return { ...element, name, children: parts }
}

function hasWords(node: MarkupNode): boolean {
  return node.kind === 'text' && node.text.trim() !== ''
}
