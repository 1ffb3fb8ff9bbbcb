import type { ParsedWire, WireItem } from './wire-item.ts'

/** What `stet wire parse --json` prints for one file, keys in this order; absent fields are null. */
export function wireJson(file: string, parsed: ParsedWire) {
  return {
    file,
    format: parsed.format,
    items: parsed.items.map(itemJson),
    problems: parsed.problems.map(({ code, message, line }) => ({ code, message, line })),
  }
}

/** One item of it, keys in the same order. */
export function itemJson(item: WireItem) {
  return {
    guid: item.guid,
    version: item.version,
    headline: item.headline,
    slugline: item.slugline,
    byline: item.byline,
    dateline: item.dateline,
    credit: item.credit,
    copyright: item.copyright,
    copyrightHolder: item.copyrightHolder,
    usageTerms: item.usageTerms,
    language: item.language,
    urgency: item.urgency,
    pubstatus: item.pubstatus,
    signals: [...item.signals],
    versionCreated: item.versionCreated,
    embargoed: item.embargoed,
    edNote: item.edNote,
    wordCount: item.wordCount,
    keywords: [...item.keywords],
    subjects: item.subjects.map((subject) => subject.code),
    paragraphs: [...item.paragraphs],
  }
}
