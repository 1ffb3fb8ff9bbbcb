import { readBlocks } from '../markup/blocks.ts'
import { childNamed, childrenNamed, type MarkupElement, tidy } from '../markup/markup.ts'
import { bodyLines } from '../wire-body.ts'
import type { WireItem, WireProblem } from '../wire-item.ts'
import type { ReadItems } from './finish-item.ts'
import { completeItem, noItem } from './marked-up-item.ts'
import {
  attributeOf,
  joined,
  languageOn,
  numberIn,
  outermost,
  pubstatusIn,
  type Report,
  reportTo,
  textIn,
  timeIn,
  unique,
} from './markup-fields.ts'
import { codeOf, inLanguage, lastPart, mainHeadline } from './newsml-g2-choice.ts'
import { contentOf, remoteMedia } from './newsml-g2-content.ts'
import { packageBody, packageMedia } from './newsml-g2-package.ts'
import { nitfHeadlines } from './nitf-headlines.ts'
import { isReplacement } from './superseded.ts'

const STORIES = new Set(['newsitem', 'packageitem'])
const OTHER_ITEMS: Readonly<Record<string, string>> = {
  conceptitem: 'Concepts',
  knowledgeitem: 'Collections of concepts',
  planningitem: 'Plans of coverage',
  catalogitem: 'Catalogues',
}
const ALL_ITEMS = new Set([...STORIES, ...Object.keys(OTHER_ITEMS)])

/**
 * Reads NewsML-G2 2.x (IPTC NewsML-G2 core and power, NAR framework): every newsItem and packageItem of a newsMessage
 * or alone, whatever prefix their namespace has. Items that are no stories are left out with a note. Never throws.
 */
export function readNewsMlG2(root: MarkupElement): ReadItems {
  const problems: WireProblem[] = []
  const report = reportTo(problems)
  const all = outermost(root, ALL_ITEMS)
  const items = all.filter(({ name }) => STORIES.has(name)).map((element) => readItem(element, report))
  for (const [name, kind] of Object.entries(OTHER_ITEMS)) {
    const left = all.filter((element) => element.name === name)
    if (left[0] !== undefined) report(leftOut(kind, left.length, left[0].line))
  }
  const found = items.filter((item) => item !== null)
  return { items: found, problems: found.length === 0 && problems.length === 0 ? [noItem(root.line)] : problems }
}

function readItem(item: MarkupElement, report: Report): WireItem | null {
  const about = childNamed(item, 'contentmeta')
  const contentSet = childNamed(item, 'contentset')
  const stated = attributeOf(about === null ? null : childNamed(about, 'language'), 'tag') ?? languageOn(item)
  const content = contentOf(contentSet, stated)
  const above = content.nitf === null ? null : nitfHeadlines(content.nitf)
  const inside = (name: string) => (about === null ? [] : childrenNamed(about, name))
  const language =
    stated ??
    content.language ??
    inside('headline')
      .map(languageOn)
      .find((tag) => tag !== null) ??
    null
  const first = (name: string) => textIn(inLanguage(inside(name), language)[0])
  const isPackage = item.name === 'packageitem'
  return completeItem({
    guid: attributeOf(item, 'guid'),
    version: attributeOf(item, 'version') ?? '1',
    supersedes: supersededBy(item),
    headline: mainHeadline(inside('headline'), language) ?? above?.headline ?? null,
    slugline: first('slugline'),
    byline: joined(inLanguage(inside('by'), language).map(textIn), ', ') ?? above?.byline ?? null,
    dateline: first('dateline') ?? above?.dateline ?? null,
    credit: first('creditline'),
    ...rightsOf(item, language),
    language,
    urgency: numberIn(textIn(inside('urgency')[0])),
    ...managementOf(childNamed(item, 'itemmeta'), report),
    wordCount: content.words,
    keywords: unique(inside('keyword').map(textIn)),
    subjects: subjectsOf(inside('subject'), language),
    places: unique([...inside('located'), ...inside('subject').filter(isPlace)].map((one) => nameOf(one, language))),
    media: isPackage ? packageMedia(item) : [...remoteMedia(contentSet, about, language), ...content.media],
    body: isPackage ? packageBody(item) : [...content.body],
  })
}

/** The items that links of itemMeta say this one takes the place of (NewsML-G2, link: rel and residref). */
function supersededBy(item: MarkupElement): string[] {
  const links = childrenNamed(item, 'itemmeta').flatMap((meta) => childrenNamed(meta, 'link'))
  const replaced = links.filter(
    (link) => isReplacement(attributeOf(link, 'rel')) || isReplacement(attributeOf(link, 'reluri')),
  )
  return unique(replaced.map((link) => attributeOf(link, 'residref') ?? attributeOf(link, 'guidref')))
}

type Rights = Pick<WireItem, 'copyright' | 'copyrightHolder' | 'usageTerms'>

/** The rights of the item as a whole (rightsInfo), in its language. */
function rightsOf(item: MarkupElement, language: string | null): Rights {
  const inside = (name: string) => childrenNamed(item, 'rightsinfo').flatMap((rights) => childrenNamed(rights, name))
  const holders = inside('copyrightholder').map((holder) => nameOf(holder, language))
  return {
    copyright: textIn(inLanguage(inside('copyrightnotice'), language)[0]),
    copyrightHolder: holders.find((holder) => holder !== null) ?? null,
    usageTerms: joined(inLanguage(inside('usageterms'), language).map(textIn), '\n'),
  }
}

type Management = Pick<WireItem, 'pubstatus' | 'embargoed' | 'signals' | 'versionCreated' | 'edNote'>

/** What itemMeta says of using the item; an embargo whose end cannot be read still counts as one. */
function managementOf(meta: MarkupElement | null, report: Report): Management {
  const inside = (name: string) => (meta === null ? [] : childrenNamed(meta, name))
  const [status] = inside('pubstatus')
  const [embargo] = inside('embargoed')
  const [created] = inside('versioncreated')
  const pubstatus = pubstatusIn(lastPart(codeOf(status)), status?.line ?? null, report)
  const embargoed = timeIn(textIn(embargo), 'end of the embargo', embargo?.line ?? null, report)
  const isUnclear = textIn(embargo) !== null && embargoed === null && pubstatus === 'usable'
  return {
    pubstatus: isUnclear ? 'embargoed' : pubstatus,
    embargoed,
    signals: unique(inside('signal').map(codeOf)),
    versionCreated: timeIn(textIn(created), 'time of the version', created?.line ?? null, report),
    edNote: joined(inside('ednote').flatMap(noteLines), '\n'),
  }
}

function noteLines(note: MarkupElement): (string | null)[] {
  if (!note.children.some((child) => child.kind === 'element')) return [textIn(note)]
  return bodyLines(readBlocks(note.children).body).map(tidy)
}

function subjectsOf(subjects: readonly MarkupElement[], language: string | null): WireItem['subjects'] {
  return subjects.flatMap((subject) => {
    const name = textIn(inLanguage(childrenNamed(subject, 'name'), language)[0])
    const code = codeOf(subject) ?? name
    return code === null ? [] : [{ code, name }]
  })
}

function nameOf(element: MarkupElement, language: string | null): string | null {
  return (
    textIn(inLanguage(childrenNamed(element, 'name'), language)[0]) ??
    attributeOf(element, 'literal') ??
    codeOf(element)
  )
}

function isPlace(subject: MarkupElement): boolean {
  return /^(?:geoArea|city|country|statprov|poi)$/iu.test(lastPart(attributeOf(subject, 'type')) ?? '')
}

function leftOut(kind: string, count: number, line: number | null): WireProblem {
  return {
    code: 'item-not-a-story',
    message: `${kind} (${count}) are no stories and were left out. There is nothing you need to do.`,
    line,
  }
}
