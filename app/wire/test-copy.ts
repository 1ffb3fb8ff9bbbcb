import { plainBody } from './wire-body.ts'
import type { WireItem } from './wire-item.ts'

/** Copy for tests: an item that says nothing but what the test gives it. */
export function copyOf(given: Partial<WireItem> = {}): WireItem {
  const paragraphs = given.paragraphs ?? ['The ferry left on time.']
  return {
    guid: 'urn:example:ferry',
    version: null,
    supersedes: [],
    headline: 'Ferry leaves on time',
    slugline: null,
    byline: null,
    dateline: null,
    credit: 'Meridian Press',
    copyright: null,
    copyrightHolder: null,
    usageTerms: null,
    language: 'en',
    urgency: null,
    pubstatus: 'usable',
    signals: [],
    versionCreated: null,
    embargoed: null,
    edNote: null,
    wordCount: null,
    address: null,
    keywords: [],
    subjects: [],
    places: [],
    media: [],
    body: plainBody(paragraphs),
    paragraphs,
    appeal: [],
    ...given,
  }
}
