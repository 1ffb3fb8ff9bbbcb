import { childNamed, type MarkupElement, textBelow, tidy } from '../markup/markup.ts'
import type { WireMedia } from '../wire-item.ts'
import { allNamed, attributeOf, textIn } from './markup-fields.ts'
import { type ContentPart, dataOf } from './newsml-1-components.ts'

/**
 * ContentItems that only point somewhere (NewsML 1.2, ContentItem/@Href): never opened, caption and credit from the
 * nearest component that has them.
 */
export function mediaOf(parts: readonly ContentPart[]): WireMedia[] {
  const captions = remembered(captionIn)
  const credits = remembered((element) => lineIn(element, 'creditline') ?? lineIn(element, 'byline'))
  return parts.map(({ component, item }) => ({
    reference: attributeOf(item, 'Href'),
    type: formalName(item, 'mimetype') ?? formalName(item, 'mediatype') ?? formalName(item, 'format') ?? component.role,
    caption: nearest(component.chain, captions),
    credit: nearest(component.chain, credits),
    alt: null,
  }))
}

type Look = (component: MarkupElement) => string | null

/** Looks at each component once, however many pictures stand in it. */
function remembered(look: Look): Look {
  const seen = new Map<MarkupElement, string | null>()
  return (component) => {
    const known = seen.get(component)
    if (known !== undefined) return known
    const found = look(component)
    seen.set(component, found)
    return found
  }
}

function nearest(components: readonly MarkupElement[], look: Look): string | null {
  for (const component of components) {
    const found = look(component)
    if (found !== null) return found
  }
  return null
}

function formalName(item: MarkupElement, name: string): string | null {
  return attributeOf(childNamed(item, name), 'FormalName')
}

function lineIn(component: MarkupElement, name: string): string | null {
  return textIn(allNamed(childNamed(component, 'newslines'), name)[0])
}

function captionIn(component: MarkupElement): string | null {
  const captions = [component, ...allNamed(component, 'newscomponent')].filter((inner) =>
    /caption/iu.test(attributeOf(childNamed(inner, 'role'), 'FormalName') ?? ''),
  )
  const texts = captions.flatMap((caption) => allNamed(caption, 'contentitem')).map((item) => dataOf(item)?.data)
  return tidy(texts.map((data) => (data === undefined ? '' : textBelow(data))).join(' '))
}
