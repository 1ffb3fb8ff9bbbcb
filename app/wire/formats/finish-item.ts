import { hashText } from '../../hash.ts'
import { countWords } from '../../story/word-count.ts'
import { splitBodyAppeal } from '../body-appeal.ts'
import { bylineOf } from '../byline.ts'
import { datelineOf } from '../dateline.ts'
import { languageOf } from '../language.ts'
import { normalisedText } from '../plain-text.ts'
import { pubstatusOf, signalsOfLine } from '../signals.ts'
import { bodyLines } from '../wire-body.ts'
import type { WireItem, WireProblem } from '../wire-item.ts'
import { othersOf } from './superseded.ts'

/** What every reader of a marked-up or JSON format gives: the items in document order, and what was odd. */
export type ReadItems = { readonly items: readonly WireItem[]; readonly problems: readonly WireProblem[] }

/** What is known of the sender: footers that may end its copy. */
export type ReadItemsOptions = { readonly knownFooters?: readonly string[] }

/** What a file itself says of an item; whatever it leaves out is null, or found in its words. */
export type ItemDraft = Pick<WireItem, 'body' | 'media'> &
  Partial<Omit<WireItem, 'body' | 'media' | 'paragraphs' | 'guid' | 'pubstatus'>> & {
    readonly guid?: string | null
    readonly pubstatus?: WireItem['pubstatus'] | null
  }

/**
 * A whole item from what its file says: the sender’s appeal taken off the end, and where the file is silent a guid
 * (`sha256:` and the hash of the words), dateline, agency, byline, language, signals and word count from the copy.
 */
export function finishItem(draft: ItemDraft, options: ReadItemsOptions = {}): WireItem {
  const headline = draft.headline ?? null
  const { body, paragraphs, appeal } = splitBodyAppeal(draft.body, options.knownFooters)
  const byline = paragraphs.slice(0, 1).find((paragraph) => bylineOf(paragraph) !== null) ?? null
  const dateline = datelineOf((byline === null ? paragraphs[0] : paragraphs[1]) ?? '')
  const lines = bodyLines(body)
  const language = languageTag(draft.language) ?? languageOf([headline ?? '', ...lines].join('\n'))
  const signals = [...new Set([...(draft.signals ?? []), ...(signalsOfLine(headline ?? '')?.signals ?? [])])]
  return {
    guid: draft.guid ?? `sha256:${hashText(guidText(draft))}`,
    version: draft.version ?? null,
    supersedes: othersOf(draft.guid ?? null, draft.supersedes ?? []),
    headline,
    slugline: draft.slugline ?? null,
    byline: draft.byline ?? byline,
    dateline: draft.dateline ?? dateline?.dateline ?? null,
    credit: draft.credit ?? dateline?.agency ?? null,
    copyright: draft.copyright ?? null,
    copyrightHolder: draft.copyrightHolder ?? null,
    usageTerms: draft.usageTerms ?? null,
    language,
    urgency: draft.urgency ?? null,
    pubstatus: draft.pubstatus ?? pubstatusOf(signals),
    signals,
    versionCreated: draft.versionCreated ?? null,
    embargoed: draft.embargoed ?? null,
    edNote: draft.edNote ?? null,
    wordCount: draft.wordCount ?? countWords(lines.join('\n'), language),
    address: draft.address ?? null,
    keywords: [...new Set(draft.keywords ?? [])],
    subjects: draft.subjects ?? [],
    places: [...new Set(draft.places ?? [])],
    media: draft.media,
    body,
    paragraphs,
    appeal: [...(draft.appeal ?? []), ...appeal],
  }
}

/** A language as a file writes it (`de_DE`, `en-NZ`) as a BCP 47 tag, or null where it is none. */
export function languageTag(written: string | null | undefined): string | null {
  const tag = (written ?? '').trim().replace(/_/gu, '-')
  if (tag === '') return null
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}

function guidText({ slugline, headline, body, media }: ItemDraft): string {
  const references = media.map((picture) => picture.reference)
  const parts = [slugline, headline, ...bodyLines(body), ...references]
  return normalisedText(parts.filter((part) => part !== null && part !== undefined).join('\n'))
}
