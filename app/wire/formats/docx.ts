import { readBlocks } from '../markup/blocks.ts'
import { readHtml } from '../markup/html.ts'
import { tidy } from '../markup/markup.ts'
import { textOfInlines } from '../wire-body.ts'
import type { WireProblem } from '../wire-item.ts'
import { titleOfCopy } from './copy-body.ts'
import type { ItemDraft, ReadItems, ReadItemsOptions } from './finish-item.ts'
import { finishItem } from './finish-item.ts'
import { isoTime } from './iso-time.ts'
import { takeLead } from './lead-lines.ts'
import { checkedParts } from './office-package.ts'
import { wordHtml } from './word-html.ts'

/** The largest part of XML holds a hundred pages of copy, read in a few seconds at worst. */
const LIMITS = { files: 2000, bytes: 64 * 1024 * 1024, largestPart: 4 * 1024 * 1024 }
/** Names word processors fill in when nobody did. */
const NOBODY = /^(?:microsoft office user|user|admin(?:istrator)?|author|owner|unknown|python-docx)$/iu
const CORE_PROPERTY = /<(?:[\w.-]+:)?(title|creator|language|keywords|created|modified)(?:\s[^<>]*)?>([^<]*)<\//gu
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
]

/**
 * Reads a document of Word (ECMA-376 Part 1, WordprocessingML, in the package of Part 2): headings, lists, tables,
 * links and quotes by mammoth; title, author, language and time from the core properties (Part 2, section 11). Pictures
 * are only listed. Packages that unpack to more than 64 MB, or to other sizes than they declare, are refused. Never
 * rejects.
 */
export async function parseDocx(bytes: Uint8Array, options: ReadItemsOptions = {}): Promise<ReadItems> {
  const parts = await checkedParts(bytes, LIMITS)
  if (parts === null) return { items: [], problems: [unreadable()] }
  const core = new TextDecoder().decode(parts.get('docProps/core.xml'))
  try {
    return itemOf(await wordHtml(bytes, STYLES), core, options)
  } catch {
    return { items: [], problems: [unreadable()] }
  }
}

function itemOf(html: string, coreXml: string, options: ReadItemsOptions): ReadItems {
  const { body, media } = readBlocks(readHtml(html))
  const { title, draft } = coreFacts(coreXml)
  const first = body[0]
  const heading = first?.type === 'heading' ? tidy(textOfInlines(first.content)) : null
  const rest = heading === null ? body : body.slice(1)
  if (body.length === 0 && media.length === 0) return { items: [], problems: [withoutCopy()] }
  const lead = takeLead(rest, heading)
  const item = finishItem(
    {
      ...draft,
      headline: lead.headline ?? title,
      byline: lead.byline ?? draft.byline ?? null,
      credit: lead.credit,
      signals: lead.signals,
      edNote: lead.edNote,
      media,
      body: lead.body,
    },
    options,
  )
  return { items: [item], problems: [] }
}

/** The title, author, language, keywords and time of change in the core properties. */
function coreFacts(xml: string): { title: string | null; draft: Omit<ItemDraft, 'body' | 'media'> } {
  const parts = new Map<string, string | null>()
  for (const [, name = '', words] of xml.matchAll(CORE_PROPERTY)) parts.set(name, titleOfCopy(words))
  const creator = parts.get('creator') ?? null
  return {
    title: parts.get('title') ?? null,
    draft: {
      byline: creator === null || NOBODY.test(creator) ? null : creator,
      language: parts.get('language') ?? null,
      versionCreated: isoTime(parts.get('modified') ?? parts.get('created') ?? ''),
      keywords: (parts.get('keywords') ?? '').split(/[,;]/u).flatMap((keyword) => tidy(keyword) ?? []),
    },
  }
}

function unreadable(): WireProblem {
  const message =
    'The document cannot be read: it is damaged, locked with a password, or unpacks to far more than a story. Save it anew as .docx or as plain text and bring that in.'
  return { code: 'docx-unreadable', message, line: null }
}

function withoutCopy(): WireProblem {
  return { code: 'docx-empty', message: 'The document holds no words. Ask the sender for the story.', line: null }
}
