import { countWords } from '../story/word-count.ts'
import { languageOf } from './language.ts'
import { plainBody } from './wire-body.ts'
import type { WireItem } from './wire-item.ts'

/** What a reader of text knows of an item; everything else is worked out from the copy or stays null. */
export type TextItem = Partial<WireItem> & Pick<WireItem, 'guid' | 'paragraphs'>

/** An item out of plain paragraphs: language and word count from its copy unless the file gave them. */
export function textItem(known: TextItem): WireItem {
  const language = known.language ?? languageOf([known.headline ?? '', ...known.paragraphs].join('\n'))
  return {
    version: null,
    supersedes: [],
    headline: null,
    slugline: null,
    byline: null,
    dateline: null,
    credit: null,
    copyright: null,
    copyrightHolder: null,
    usageTerms: null,
    urgency: null,
    pubstatus: 'usable',
    signals: [],
    versionCreated: null,
    embargoed: null,
    edNote: null,
    address: null,
    keywords: [],
    subjects: [],
    places: [],
    media: [],
    body: plainBody(known.paragraphs),
    appeal: [],
    ...known,
    language,
    wordCount: known.wordCount ?? countWords(known.paragraphs.join('\n'), language),
  }
}

/** Notes to editors as one text, a line each, or null where there are none. */
export function noteOf(notes: readonly string[]): string | null {
  return notes.length === 0 ? null : notes.join('\n')
}
