import { childNamed, childrenNamed, type MarkupElement } from '../markup/markup.ts'
import type { WireItem } from '../wire-item.ts'
import { allNamed, attributeOf, isSameLanguage, joined, languageOn, numberIn, textIn, unique } from './markup-fields.ts'
import { type Composition, componentsOf, descriptionsOf } from './newsml-1-components.ts'

/** The lines and descriptions of one item: those of its main component first, then of the ones around it, then others. */
export type Surroundings = { readonly components: readonly MarkupElement[]; readonly language: string | null }

const NOTES = /advis|editor|ed-?note|correct/iu
const PLACE_PARTS = ['SubLocation', 'City', 'CountryArea', 'Country']

/** Where to look for the lines of an item; components that only bring pictures, sound or film are left out. */
export function surroundingsOf(newsItem: MarkupElement, { main, copy, language }: Composition): Surroundings {
  const others = componentsOf(newsItem).filter(
    (other) =>
      (copy.length === 0 || !bringsMedia(other.element)) &&
      (language === null || other.language === null || isSameLanguage(other.language, language)),
  )
  return { components: [...new Set([...(main?.chain ?? []), ...others.map(({ element }) => element)])], language }
}

function bringsMedia(component: MarkupElement): boolean {
  return allNamed(component, 'contentitem').some((item) => attributeOf(item, 'Href') !== null)
}

/** The lines of that name in the nearest component that has any (NewsML 1.2, NewsLines), in the item’s language. */
export function newsLines({ components, language }: Surroundings, name: string): string[] {
  for (const component of components) {
    const lines = childrenNamed(component, 'newslines').flatMap((block) => childrenNamed(block, name))
    const said = lines.filter((line) => textIn(line) !== null)
    if (said.length === 0) continue
    const own = said.filter((line) => languageOn(line) === null || isSameLanguage(languageOn(line), language))
    return unique((own.length > 0 ? own : said).map(textIn))
  }
  return []
}

/** Notes to editors: lines whose type says so (NewsLine, NewsLineType), such as an advisory. */
export function editorsNotes({ components }: Surroundings): string | null {
  const lines = components.flatMap((component) =>
    childrenNamed(component, 'newslines').flatMap((block) => childrenNamed(block, 'newsline')),
  )
  const notes = lines.filter((line) => NOTES.test(attributeOf(childNamed(line, 'newslinetype'), 'FormalName') ?? ''))
  return joined(
    notes.flatMap((line) => childrenNamed(line, 'newslinetext').map(textIn)),
    '\n',
  )
}

/** Keyword lines, and properties named Keyword in the description. */
export function keywordsOf(surroundings: Surroundings): string[] {
  const properties = describedBy(surroundings, 'property').filter((property) =>
    /^keywords?$/iu.test(attributeOf(property, 'FormalName') ?? ''),
  )
  return unique([...newsLines(surroundings, 'keywordline'), ...properties.map((one) => attributeOf(one, 'Value'))])
}

/** Subject, SubjectMatter, SubjectDetail and SubjectQualifier of every SubjectCode, each code once. */
export function subjectsOf(surroundings: Surroundings): WireItem['subjects'] {
  const codes = describedBy(surroundings, 'subjectcode').flatMap((subject) =>
    subject.children.flatMap((child) => (child.kind === 'element' ? [attributeOf(child, 'FormalName')] : [])),
  )
  return unique(codes).map((code) => ({ code, name: null }))
}

/** The places of the description, from the smallest part to the country. */
export function placesOf(surroundings: Surroundings): string[] {
  return unique(
    describedBy(surroundings, 'location').map((location) => {
      const properties = allNamed(location, 'property')
      const part = (name: string) => properties.find((property) => attributeOf(property, 'FormalName') === name)
      return joined(
        PLACE_PARTS.map((name) => attributeOf(part(name), 'Value')),
        ', ',
      )
    }),
  )
}

/** Who holds the copyright (RightsMetadata, Copyright, CopyrightHolder), or null. */
export function copyrightHolderOf({ components }: Surroundings): string | null {
  const holders = components.flatMap((component) =>
    childrenNamed(component, 'rightsmetadata').flatMap((rights) => allNamed(rights, 'copyrightholder')),
  )
  const named = holders.map((holder) => textIn(holder) ?? attributeOf(allNamed(holder, 'party')[0], 'FormalName'))
  return named.find((name) => name !== null) ?? null
}

/** The number of words the file states for its copy (Characteristics, Property), or null. */
export function statedWords({ copy }: Composition): number | null {
  const stated = copy.flatMap(({ item }) => allNamed(childNamed(item, 'characteristics'), 'property'))
  const words = stated.find((property) => /^word(?:s|[ _-]?count)?$/iu.test(attributeOf(property, 'FormalName') ?? ''))
  return numberIn(attributeOf(words, 'Value')) || null
}

function describedBy({ components }: Surroundings, name: string): MarkupElement[] {
  for (const component of components) {
    const found = descriptionsOf(component).flatMap((description) => allNamed(description, name))
    if (found.length > 0) return found
  }
  return []
}
