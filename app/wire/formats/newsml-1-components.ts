import { childNamed, childrenNamed, type MarkupElement } from '../markup/markup.ts'
import { attributeOf, isSameLanguage, languageOn, primarySubtag, textIn } from './markup-fields.ts'

/** A NewsComponent with those around it, nearest first, itself at the head (NewsML 1.2, NewsComponent). */
export type Component = {
  readonly element: MarkupElement
  readonly chain: readonly MarkupElement[]
  /** Its own role, or that of the nearest component around it, in lower case. */
  readonly role: string | null
  /** Whether it, or a component around it, has the role Main. */
  readonly isMain: boolean
  /** Stated by its own Language or xml:lang, or by the nearest component around it. */
  readonly language: string | null
}

/** A ContentItem and the component it belongs to. */
export type ContentPart = { readonly component: Component; readonly item: MarkupElement }

/** What one item is made of: its copy in order, and its pictures, sound and film. */
export type Composition = {
  readonly main: Component | null
  readonly copy: readonly ContentPart[]
  readonly media: readonly ContentPart[]
  readonly language: string | null
}

const NO_COPY =
  /css|style|caption|title|head|thumb|quicklook|preview|clip|image|photo|picture|graphic|video|audio|sound|icon|logo|metadata|keyword/u
const NO_TEXT =
  /^(?:photo|image|picture|graphic|audio|video|sound|animation|css|style)|\bcss\b|^(?:image|audio|video)\//iu
/** A NewsItem in more languages than any agency writes is not split by language. */
const MOST_LANGUAGES = 12
const SECOND_CHOICE = /abstract|summary|teaser|synopsis|advisory/u

/** The components of a NewsItem in document order, those of a NewsItem inside it left out. */
export function componentsOf(newsItem: MarkupElement): Component[] {
  const walk = (element: MarkupElement, around: Component | null): Component[] =>
    childrenNamed(element, 'newscomponent').flatMap((child) => {
      const component = componentOf(child, around)
      return [component, ...walk(child, component)]
    })
  return walk(newsItem, null)
}

function componentOf(element: MarkupElement, around: Component | null): Component {
  const role = attributeOf(childNamed(element, 'role'), 'FormalName')?.toLowerCase() ?? around?.role ?? null
  return {
    element,
    chain: [element, ...(around?.chain ?? [])],
    role,
    isMain: role === 'main' || around?.isMain === true,
    language: statedLanguage(element) ?? around?.language ?? null,
  }
}

/** The language DescriptiveMetadata or else xml:lang states for an element. */
export function statedLanguage(element: MarkupElement): string | null {
  const described = descriptionsOf(element).map((description) => childNamed(description, 'language'))
  const formal = described.map((language) => attributeOf(language, 'FormalName') ?? textIn(language))
  return formal.find((name) => name !== null) ?? languageOn(element)
}

/** The DescriptiveMetadata of a component, a common misspelling of it included. */
export function descriptionsOf(element: MarkupElement): MarkupElement[] {
  return [...childrenNamed(element, 'descriptivemetadata'), ...childrenNamed(element, 'descriptivemetada')]
}

/**
 * Puts the components of a NewsItem together: the copy of the main ones, without captions, titles and styles; where
 * they are equivalents, the first; where the copy comes in several languages, one composition a language.
 */
export function compositionsOf(newsItem: MarkupElement): Composition[] {
  const components = componentsOf(newsItem)
  const parts = components.flatMap((component) =>
    childrenNamed(component.element, 'contentitem').map((item) => ({ component, item })),
  )
  const media = parts.filter(({ item }) => attributeOf(item, 'Href') !== null)
  const copy = mainCopy(parts.filter(isCopy))
  const languages = [...new Set(copy.map((part) => primarySubtag(part.component.language)))].filter(
    (one) => one !== null,
  )
  if (languages.length < 2 || languages.length > MOST_LANGUAGES) {
    const main = copy[0]?.component ?? mainComponent(components)
    return [{ main, copy: withoutEquivalents(copy), media, language: main?.language ?? null }]
  }
  return languages.map((language) => {
    const isOurs = ({ component }: ContentPart) =>
      component.language === null || isSameLanguage(component.language, language)
    const own = withoutEquivalents(copy.filter(isOurs))
    return { main: own[0]?.component ?? null, copy: own, media: media.filter(isOurs), language }
  })
}

/** The element that holds the data of a ContentItem, and how it is encoded; null where there is none. */
export function dataOf(item: MarkupElement): { readonly data: MarkupElement; readonly notation: string | null } | null {
  const encoding = childNamed(item, 'encoding')
  const data = childNamed(item, 'datacontent') ?? (encoding && childNamed(encoding, 'datacontent'))
  return data ? { data, notation: attributeOf(encoding, 'Notation') } : null
}

function isCopy({ component, item }: ContentPart): boolean {
  const data = dataOf(item)
  const kinds = ['mediatype', 'mimetype', 'format'].map(
    (name) => attributeOf(childNamed(item, name), 'FormalName') ?? '',
  )
  if (data === null || data.data.children.length === 0 || textIn(data.data) === null) return false
  return !NO_COPY.test(component.role ?? '') && !kinds.some((kind) => NO_TEXT.test(kind))
}

function mainCopy(parts: readonly ContentPart[]): readonly ContentPart[] {
  const main = parts.filter(({ component }) => component.isMain)
  if (main.length > 0) return main
  const first = parts.filter(({ component }) => !SECOND_CHOICE.test(component.role ?? ''))
  return first.length > 0 ? first : parts
}

function mainComponent(components: readonly Component[]): Component | null {
  const withLines = components.filter(({ element }) => childNamed(element, 'newslines') !== null)
  return components.find(({ role }) => role === 'main') ?? withLines[0] ?? components[0] ?? null
}

/** Of components or ContentItems that say the same (EquivalentsList, or one component in several formats), the first. */
function withoutEquivalents(parts: readonly ContentPart[]): ContentPart[] {
  const chosen = new Map<MarkupElement, MarkupElement | 'every'>()
  return parts.filter(({ component, item }) =>
    component.chain.every((holder, level) => {
      const branch = component.chain[level - 1] ?? item
      const first = chosen.get(holder) ?? (holdsEquivalents(holder) ? branch : 'every')
      chosen.set(holder, first)
      return first === 'every' || first === branch
    }),
  )
}

function holdsEquivalents(component: MarkupElement): boolean {
  if (attributeOf(component, 'EquivalentsList')?.toLowerCase() === 'yes') return true
  const formats = childrenNamed(component, 'contentitem')
    .filter((item) => dataOf(item) !== null)
    .map((item) => attributeOf(childNamed(item, 'format') ?? childNamed(item, 'mimetype'), 'FormalName'))
  return new Set(formats).size > 1
}
