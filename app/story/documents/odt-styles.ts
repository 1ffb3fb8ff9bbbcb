import { elementsBelow, type MarkupElement } from '../../wire/markup/markup.ts'

/** What a style of OpenDocument says that a story can keep; null where it leaves that to its parent. */
export type OdtStyle = {
  readonly parent: string | null
  readonly bold: boolean | null
  readonly italic: boolean | null
  readonly script: 'sub' | 'sup' | null
}

/** The styles of a document by name, and for each list style at which of its levels items are numbered. */
export type OdtStyles = {
  readonly styles: ReadonlyMap<string, OdtStyle>
  readonly numbered: ReadonlyMap<string, ReadonlySet<string>>
}

/** How many parents of a style are asked; a circle ends here. */
const mostParents = 20

/** Reads the styles in `content.xml` and `styles.xml` (OpenDocument 1.3 Part 3, sections 16.2, 16.30, 20.186, 20.216, 20.394). */
export function odtStyles(roots: readonly (MarkupElement | null)[]): OdtStyles {
  const styles = new Map<string, OdtStyle>()
  const numbered = new Map<string, ReadonlySet<string>>()
  for (const root of roots) {
    if (root === null) continue
    for (const element of elementsBelow(root)) {
      const name = element.attributes['style:name']
      if (name === undefined) continue
      if (element.name === 'style') styles.set(name, styleOf(element))
      if (element.name === 'list-style') numbered.set(name, numberedLevels(element))
    }
  }
  return { styles, numbered }
}

function styleOf(element: MarkupElement): OdtStyle {
  const properties = [...elementsBelow(element)].find(({ name }) => name === 'text-properties')?.attributes ?? {}
  const weight = properties['fo:font-weight']
  const slant = properties['fo:font-style']
  const position = properties['style:text-position'] ?? ''
  return {
    parent: element.attributes['style:parent-style-name'] ?? null,
    bold: weight === undefined ? null : weight === 'bold' || Number.parseInt(weight, 10) >= 600,
    italic: slant === undefined ? null : slant !== 'normal',
    script: /^(?:super|[1-9])/u.test(position) ? 'sup' : /^(?:sub|-)/u.test(position) ? 'sub' : null,
  }
}

function numberedLevels(list: MarkupElement): Set<string> {
  const levels = [...elementsBelow(list)].filter(
    ({ name, attributes }) => name === 'list-level-style-number' && attributes['style:num-format'] !== '',
  )
  return new Set(levels.map(({ attributes }) => attributes['text:level'] ?? '1'))
}

/** A style and its parents, the style first, by name; `Text_20_body` is how `Text body` is written. */
export function* lineage({ styles }: OdtStyles, name: string | undefined): Generator<[string, OdtStyle | null]> {
  let at: string | null = name ?? null
  for (let count = 0; at !== null && count < mostParents; count += 1) {
    const style: OdtStyle | null = styles.get(at) ?? null
    yield [at.replace(/_20_/gu, ' '), style]
    at = style?.parent ?? null
  }
}
