import { childNamed, childrenNamed, descend, type MarkupElement } from '../markup/markup.ts'
import type { WireItem, WireProblem } from '../wire-item.ts'
import { type EmbeddedCopy, readEmbeddedCopy } from './embedded-copy.ts'
import type { ReadItems } from './finish-item.ts'
import { completeItem, noItem } from './marked-up-item.ts'
import {
  allNamed,
  attributeOf,
  numberIn,
  pubstatusIn,
  type Report,
  reportTo,
  textIn,
  timeIn,
  unique,
} from './markup-fields.ts'
import { type Composition, compositionsOf, dataOf, statedLanguage } from './newsml-1-components.ts'
import {
  copyrightHolderOf,
  editorsNotes,
  keywordsOf,
  newsLines,
  placesOf,
  statedWords,
  subjectsOf,
  surroundingsOf,
} from './newsml-1-lines.ts'
import { mediaOf } from './newsml-1-media.ts'
import { nitfHeadlines } from './nitf-headlines.ts'
import { isReplacement } from './superseded.ts'

/**
 * Reads NewsML 1.0 to 1.2 (IPTC NewsML 1.2, functional specification: NewsItem, Identification, NewsManagement,
 * NewsComponent), one item for each NewsItem, or one a language where its copy comes in several. Never throws.
 */
export function readNewsMl1(root: MarkupElement): ReadItems {
  const problems: WireProblem[] = []
  const report = reportTo(problems)
  const found = root.name === 'newsitem' ? [root] : []
  const items = [...found, ...allNamed(root, 'newsitem')].flatMap((newsItem) => readNewsItem(newsItem, report))
  return { items, problems: items.length === 0 && problems.length === 0 ? [noItem(root.line)] : problems }
}

function readNewsItem(newsItem: MarkupElement, report: Report): WireItem[] {
  if (childNamed(newsItem, 'topicset') !== null && childNamed(newsItem, 'newscomponent') === null) {
    report(topics(newsItem.line))
    return []
  }
  const guid = guidOf(newsItem)
  return compositionsOf(newsItem).flatMap((composition, index) => {
    const own = guid === null || index === 0 ? guid : `${guid}#${composition.language}`
    const item = readComposition(newsItem, composition, own, report)
    return item === null ? [] : [item]
  })
}

function readComposition(
  newsItem: MarkupElement,
  composition: Composition,
  guid: string | null,
  report: Report,
): WireItem | null {
  const copies = composition.copy.flatMap(({ item }) => copyOf(item, report))
  const nitf = copies.find((copy) => copy.nitf !== null)?.nitf ?? null
  const above = nitf === null ? null : nitfHeadlines(nitf)
  const around = surroundingsOf(newsItem, composition)
  const line = (name: string) => newsLines(around, name)[0] ?? null
  return completeItem({
    guid,
    version: textIn(descend(newsItem, 'identification', 'newsidentifier', 'revisionid')),
    supersedes: supersededBy(newsItem),
    headline: line('headline') ?? above?.headline ?? null,
    slugline: line('slugline') ?? textIn(descend(newsItem, 'identification', 'namelabel')),
    byline: newsLines(around, 'byline').join(', ') || (above?.byline ?? null),
    dateline: line('dateline') ?? above?.dateline ?? null,
    credit: line('creditline'),
    copyright: line('copyrightline'),
    copyrightHolder: copyrightHolderOf(around),
    usageTerms: newsLines(around, 'rightsline').join('\n') || null,
    language: composition.language ?? statedLanguage(newsItem) ?? attributeOf(nitf, 'baselang'),
    ...managementOf(newsItem, report),
    edNote: editorsNotes(around),
    wordCount: statedWords(composition),
    keywords: keywordsOf(around),
    subjects: subjectsOf(around),
    places: placesOf(around),
    media: [...mediaOf(composition.media), ...copies.flatMap((copy) => copy.media)],
    body: copies.flatMap((copy) => copy.body),
  })
}

function copyOf(item: MarkupElement, report: Report): EmbeddedCopy[] {
  const found = dataOf(item)
  if (found === null) return []
  if (found.notation === null || /^(?:none|text|xml)/iu.test(found.notation)) return [readEmbeddedCopy(found.data)]
  report({
    code: 'content-encoded',
    message: `The copy is packed as ${found.notation.slice(0, 40)} and was left out. Ask the sender for plain NewsML.`,
    line: item.line,
  })
  return []
}

/**
 * The PublicIdentifier. Where that names only the provider, the NewsItemId is added, for else every item of the
 * provider would be one; where it is missing, it is made of its parts as the standard says (NewsIdentifier). Null where
 * the file has no id of its own, a NewsItemId of nothing but noughts included.
 */
function guidOf(newsItem: MarkupElement): string | null {
  const identifier = descend(newsItem, 'identification', 'newsidentifier')
  const part = (name: string) => (identifier === null ? null : textIn(childNamed(identifier, name)))
  const publicId = part('publicidentifier')
  const namesOnlyProvider = publicId?.startsWith('urn:newsml:') === true && publicId.split(':').length < 5
  if (publicId !== null && !namesOnlyProvider) return publicId
  const itemId = part('newsitemid')
  if (itemId === null || /^0+$/u.test(itemId)) return null
  if (publicId !== null) return `${publicId}:${itemId}`
  const parts = [part('providerid'), part('dateid'), itemId, part('revisionid')]
  return `urn:newsml:${parts.filter((one) => one !== null).join(':')}`
}

/**
 * The items this one takes the place of: those it is associated with by such a relation (AssociatedWith). A
 * PreviousRevision is of the item itself and is found by its id without a revision.
 */
function supersededBy(newsItem: MarkupElement): string[] {
  const management = childNamed(newsItem, 'newsmanagement')
  const associated = management === null ? [] : childrenNamed(management, 'associatedwith')
  const replaced = associated.filter((one) => isReplacement(attributeOf(one, 'FormalName')))
  return unique(replaced.map((one) => attributeOf(one, 'NewsItem')))
}

type Management = Pick<WireItem, 'pubstatus' | 'embargoed' | 'urgency' | 'signals' | 'versionCreated'>

/** Status, urgency, time and instructions (NewsManagement); an embargo ends when the status will change to usable. */
function managementOf(newsItem: MarkupElement, report: Report): Management {
  const management = childNamed(newsItem, 'newsmanagement')
  const inside = (name: string) => (management === null ? [] : childrenNamed(management, name))
  const formal = (element: MarkupElement | undefined) => attributeOf(element, 'FormalName') ?? textIn(element)
  const [status] = inside('status')
  const [created] = inside('thisrevisioncreated')
  const pubstatus = pubstatusIn(formal(status), status?.line ?? null, report)
  const release = inside('statuswillchange').find((change) =>
    /^usable$/iu.test(formal(childNamed(change, 'futurestatus') ?? undefined) ?? ''),
  )
  const releaseTime = pubstatus === 'usable' || !release ? null : textIn(childNamed(release, 'dateandtime'))
  return {
    pubstatus,
    embargoed: timeIn(releaseTime, 'end of the embargo', release?.line ?? null, report),
    urgency: numberIn(formal(inside('urgency')[0])),
    signals: unique(inside('instruction').map((instruction) => formal(instruction))),
    versionCreated: timeIn(textIn(created), 'time of the revision', created?.line ?? null, report),
  }
}

function topics(line: number | null): WireProblem {
  return {
    code: 'item-not-a-story',
    message: 'A set of topics is no story and was left out. There is nothing you need to do.',
    line,
  }
}
