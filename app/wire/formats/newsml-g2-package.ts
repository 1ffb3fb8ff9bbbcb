import { childNamed, type MarkupElement } from '../markup/markup.ts'
import type { WireBlock } from '../wire-body.ts'
import type { WireMedia } from '../wire-item.ts'
import { allNamed, attributeOf, textIn } from './markup-fields.ts'
import { codeOf, lastPart } from './newsml-g2-choice.ts'

/** The items a package brings together (NewsML-G2 2.x, Group Set), as a list of their titles for each group. */
export function packageBody(packageItem: MarkupElement): WireBlock[] {
  const groups = allNamed(packageItem, 'group')
  const holders = groups.length > 0 ? groups : [packageItem]
  return holders.flatMap((holder): WireBlock[] => {
    const titles = referencesIn(holder)
      .map(titleOf)
      .filter((title) => title !== null)
    const items = titles.map((text): WireBlock[] => [{ type: 'paragraph', content: [{ text }] }])
    const ordered = /^seq/iu.test(lastPart(attributeOf(holder, 'mode')) ?? '')
    return items.length === 0 ? [] : [{ type: 'list', ordered, items }]
  })
}

/** The pictures, sound and film among the items of a package. */
export function packageMedia(packageItem: MarkupElement): WireMedia[] {
  return allNamed(packageItem, 'itemref').flatMap((reference) => {
    const kind = lastPart(codeOf(childNamed(reference, 'itemclass')))
    if (kind === null || !/^(?:picture|graphic|video|audio|animation)$/iu.test(kind)) return []
    return [
      {
        reference: attributeOf(reference, 'residref') ?? attributeOf(reference, 'href'),
        type: kind,
        caption: textIn(childNamed(reference, 'description')) ?? textIn(childNamed(reference, 'title')),
        credit: null,
        alt: null,
      },
    ]
  })
}

function referencesIn(group: MarkupElement): MarkupElement[] {
  return group.name === 'group'
    ? group.children.filter((child): child is MarkupElement => child.kind === 'element' && child.name === 'itemref')
    : allNamed(group, 'itemref')
}

function titleOf(reference: MarkupElement): string | null {
  return (
    textIn(childNamed(reference, 'headline')) ??
    textIn(childNamed(reference, 'title')) ??
    attributeOf(reference, 'residref') ??
    attributeOf(reference, 'href')
  )
}
