/**
 * Marked-up copy as a plain tree, whether it was XML or HTML: what every reader of marked-up formats walks. Names are
 * local names in lower case; attributes keep the case and prefix the file gives them.
 */
export type MarkupElement = {
  readonly kind: 'element'
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly MarkupNode[]
  /** The line it begins on, from 1, where the reader knows. */
  readonly line: number | null
}
export type MarkupNode = MarkupElement | { readonly kind: 'text'; readonly text: string }

/** The child elements of that name. */
export function childrenNamed(element: MarkupElement, name: string): MarkupElement[] {
  return element.children.filter((child): child is MarkupElement => child.kind === 'element' && child.name === name)
}

/** The first child element of that name, or null. */
export function childNamed(element: MarkupElement, name: string): MarkupElement | null {
  return childrenNamed(element, name)[0] ?? null
}

/** The first element reached by the names, one level each, or null. */
export function descend(element: MarkupElement, ...names: readonly string[]): MarkupElement | null {
  return names.reduce<MarkupElement | null>((at, name) => (at === null ? null : childNamed(at, name)), element)
}

/** Every element below in document order, the element itself left out. */
export function* elementsBelow(element: MarkupElement): Generator<MarkupElement> {
  const waiting = [...element.children].reverse()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind === 'text') continue
    yield node
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at]
      if (child !== undefined) waiting.push(child)
    }
  }
}

/** All text below, in order, as written. */
export function textBelow(node: MarkupNode): string {
  if (node.kind === 'text') return node.text
  const parts: string[] = []
  const waiting: MarkupNode[] = [node]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === 'text') parts.push(next.text)
    else for (const child of next.children.toReversed()) waiting.push(child)
  }
  return parts.join('')
}

/** Text with every run of white space made one space, without it at the ends; null where nothing is left. */
export function tidy(text: string | null | undefined): string | null {
  const tidied = (text ?? '').replace(/[\s\u00a0\u200b\u2028\u3000]+/gu, ' ').trim()
  return tidied === '' ? null : tidied
}
