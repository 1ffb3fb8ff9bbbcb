import { childNamed, childrenNamed, descend, type MarkupElement } from '../markup/markup.ts'
import type { WireItem, WireProblem } from '../wire-item.ts'
import { readNitfBody } from './embedded-copy.ts'
import type { ReadItems } from './finish-item.ts'
import { completeItem, noItem } from './marked-up-item.ts'
import {
  allNamed,
  attributeOf,
  joined,
  languageOn,
  numberIn,
  outermost,
  pubstatusIn,
  type Report,
  reportTo,
  spacedTextIn,
  textIn,
  timeIn,
  unique,
} from './markup-fields.ts'
import { nitfHeadlines } from './nitf-headlines.ts'

const ROOTS = new Set(['nitf'])

/**
 * Reads NITF 3.x (IPTC, nitf-3-6.xsd: head/docdata, body/body.head, body/body.content), one item for each `nitf`
 * element, with or without a namespace or a wrapper around. Never throws.
 */
export function readNitf(root: MarkupElement): ReadItems {
  const problems: WireProblem[] = []
  const report = reportTo(problems)
  const items = outermost(root, ROOTS).map((nitf) => readDocument(nitf, report))
  const found = items.filter((item) => item !== null)
  return { items: found, problems: found.length === 0 ? [...problems, noItem(root.line)] : problems }
}

function readDocument(nitf: MarkupElement, report: Report): WireItem | null {
  const head = childNamed(nitf, 'head')
  const data = head === null ? null : childNamed(head, 'docdata')
  const { body, media } = readNitfBody(nitf)
  const headlines = nitfHeadlines(nitf)
  const holder = attributeOf(child(data, 'doc.copyright'), 'holder')
  return completeItem({
    guid: attributeOf(child(data, 'doc-id'), 'id-string'),
    version: attributeOf(child(data, 'du-key'), 'version'),
    supersedes: unique([attributeOf(data, 'management-doc-idref')]),
    headline: headlines.headline,
    slugline: sluglineOf(head, data),
    byline: headlines.byline,
    dateline: headlines.dateline,
    credit: textIn(allNamed(nitf, 'distributor')[0]),
    copyright: copyrightOf(holder, attributeOf(child(data, 'doc.copyright'), 'year')) ?? rightsIn(nitf, 'rights'),
    copyrightHolder: holder ?? rightsIn(nitf, 'rights.owner') ?? attributeOf(child(data, 'doc.rights'), 'owner'),
    usageTerms: rightsIn(nitf, 'rights.limitations') ?? attributeOf(child(data, 'doc.rights'), 'limitations'),
    language: attributeOf(nitf, 'baselang') ?? languageOn(nitf),
    urgency: numberIn(attributeOf(child(data, 'urgency'), 'ed-urg')),
    ...releaseOf(data, body.length === 0, report),
    signals: child(data, 'correction') === null ? [] : ['correction'],
    versionCreated: versionCreatedOf(nitf, head, data, report),
    edNote: edNoteOf(nitf, data),
    wordCount: wordCountOf(head),
    keywords: unique(allNamed(data, 'keyword').map((keyword) => attributeOf(keyword, 'key') ?? textIn(keyword))),
    subjects: subjectsOf(head),
    places: placesOf(data),
    media: [...media],
    body: [...body],
  })
}

function child(element: MarkupElement | null, name: string): MarkupElement | null {
  return element === null ? null : childNamed(element, name)
}

/** The key agencies put in a `meta`, else the key of the story’s thread, unless that is only a number for machines. */
function sluglineOf(head: MarkupElement | null, data: MarkupElement | null): string | null {
  const named = allNamed(head, 'meta').find((meta) =>
    /^(?:slug|slugline|anpa-keyword|ntbstikkord)$/iu.test(attributeOf(meta, 'name') ?? ''),
  )
  const key = attributeOf(child(data, 'du-key'), 'key')
  const isForMachines = key !== null && /[\da-f]{8}-[\da-f]{4}-|^[\d\W]+$/iu.test(key)
  return attributeOf(named, 'content') ?? (isForMachines ? null : key)
}

/**
 * Status and embargo; an embargo whose time cannot be read still counts as one. A document without copy that says of
 * another that it is canceled (`management-idref-status`) is the notice of a kill.
 */
function releaseOf(
  data: MarkupElement | null,
  isWithoutCopy: boolean,
  report: Report,
): Pick<WireItem, 'pubstatus' | 'embargoed'> {
  const release = child(data, 'date.release')
  const written = attributeOf(release, 'norm')
  const embargoed = timeIn(written, 'time of release', release?.line ?? null, report)
  const own = pubstatusIn(attributeOf(data, 'management-status'), data?.line ?? null, report)
  const other = pubstatusIn(attributeOf(data, 'management-idref-status'), data?.line ?? null, report)
  const status = isWithoutCopy && other === 'canceled' ? other : own
  const isUnclear = written !== null && embargoed === null && status === 'usable'
  return { pubstatus: isUnclear ? 'embargoed' : status, embargoed }
}

/** When this version was issued: date.issue, else the day of the story, else of its publication. */
function versionCreatedOf(
  nitf: MarkupElement,
  head: MarkupElement | null,
  data: MarkupElement | null,
  report: Report,
): string | null {
  const issue = child(data, 'date.issue')
  const written =
    attributeOf(issue, 'norm') ??
    textIn(issue) ??
    attributeOf(allNamed(nitf, 'story.date')[0], 'norm') ??
    attributeOf(child(head, 'pubdata'), 'date.publication')
  return timeIn(written, 'time of issue', issue?.line ?? null, report)
}

/** Messages to editors and what was corrected; the notes before the body where there is neither. */
function edNoteOf(nitf: MarkupElement, data: MarkupElement | null): string | null {
  const messages = data === null ? [] : [...childrenNamed(data, 'ed-msg'), ...childrenNamed(data, 'correction')]
  const notes = allNamed(descend(nitf, 'body', 'body.head'), 'note')
  return (
    joined(
      messages.map((message) => attributeOf(message, 'info')),
      '\n',
    ) ?? joined(notes.map(spacedTextIn), '\n')
  )
}

function copyrightOf(holder: string | null, year: string | null): string | null {
  if (holder === null) return null
  return /^(?:©|\(c\)|copyright)/iu.test(holder) ? holder : joined(['©', year, holder], ' ')
}

function rightsIn(nitf: MarkupElement, name: string): string | null {
  return spacedTextIn(allNamed(descend(nitf, 'body', 'body.head') ?? nitf, name)[0])
}

function wordCountOf(head: MarkupElement | null): number | null {
  const published = head === null ? [] : childrenNamed(head, 'pubdata')
  const counted = published.find((data) => /^words?$/iu.test(attributeOf(data, 'unit-of-measure') ?? ''))
  return numberIn(attributeOf(counted, 'item-length')) || null
}

function subjectsOf(head: MarkupElement | null): WireItem['subjects'] {
  return allNamed(head, 'tobject.subject').flatMap((subject) => {
    const names = ['detail', 'matter', 'type'].map((part) => attributeOf(subject, `tobject.subject.${part}`))
    const name = names.find((one) => one !== null) ?? null
    const code = attributeOf(subject, 'tobject.subject.refnum') ?? attributeOf(subject, 'tobject.subject.code') ?? name
    return code === null ? [] : [{ code, name }]
  })
}

/** Where the story happens: evloc, and the places among identified-content. */
function placesOf(data: MarkupElement | null): string[] {
  const happened = allNamed(data, 'evloc').map((place) =>
    joined(
      ['city', 'county-dist', 'state-prov', 'iso-cc'].map((part) => attributeOf(place, part)),
      ', ',
    ),
  )
  const identified = allNamed(data, 'identified-content').flatMap((content) => childrenNamed(content, 'location'))
  return unique([...happened, ...identified.map(spacedTextIn)])
}
