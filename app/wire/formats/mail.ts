import type { Attachment, Email } from 'postal-mime'
import PostalMime from 'postal-mime'
import type { ReadBlocks } from '../markup/blocks.ts'
import { readBlocks } from '../markup/blocks.ts'
import { readHtml } from '../markup/html.ts'
import { safeReference } from '../markup/safe-address.ts'
import { parsePlainText } from '../plain-text.ts'
import type { WireBlock } from '../wire-body.ts'
import type { WireItem, WireMedia, WireProblem } from '../wire-item.ts'
import { tidyLine } from './copy-body.ts'
import { joinMedia } from './feed-media.ts'
import type { ItemDraft, ReadItems, ReadItemsOptions } from './finish-item.ts'
import { finishItem } from './finish-item.ts'
import { takeLead } from './lead-lines.ts'
import { mailTime } from './mail-time.ts'

const MOST_NESTED_PARTS = 50
const MOST_HEADER_BYTES = 256 * 1024

/**
 * Reads a mail (RFC 5322, its parts by MIME, RFC 2045–2047 and 2183). The HTML part is the copy; a mail without one has
 * its text part read as plain copy, which may hold several messages. The subject is the headline, the sender the
 * credit, the message id the guid; attachments are only listed. Never rejects: what cannot be read is a problem.
 */
export async function parseMail(bytes: Uint8Array, options: ReadItemsOptions = {}): Promise<ReadItems> {
  try {
    const limits = { maxNestingDepth: MOST_NESTED_PARTS, maxHeadersSize: MOST_HEADER_BYTES }
    return itemsOf(await PostalMime.parse(bytes, limits), options)
  } catch {
    return { items: [], problems: [unreadable()] }
  }
}

function itemsOf(mail: Email, options: ReadItemsOptions): ReadItems {
  const draft = draftOf(mail)
  const attachments = mail.attachments.map(attachmentMedia)
  if (hasWords(mail.html)) {
    const { body, media } = readBlocks(readHtml(mail.html), { layoutTables: true })
    return { items: [htmlItem(draft, { body, media: joinMedia(media, attachments) }, options)], problems: [] }
  }
  if (hasWords(mail.text)) {
    const { items, problems } = parsePlainText(mail.text, options.knownFooters)
    return {
      items: items.map((item, index) => textItem(item, index, draft, attachments, options)),
      problems: [...problems],
    }
  }
  if (draft.headline === null && attachments.length === 0) return { items: [], problems: [unreadable()] }
  return { items: [finishItem({ ...draft, body: [], media: attachments }, options)], problems: [withoutCopy()] }
}

type MailDraft = Omit<ItemDraft, 'body' | 'media'> & { readonly headline: string | null }

function draftOf(mail: Email): MailDraft {
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value
  const sender = mail.from ?? mail.sender
  return {
    guid: tidyLine(mail.messageId?.replace(/^\s*<(.*)>\s*$/u, '$1')),
    headline: tidyLine(mail.subject),
    credit: tidyLine(sender?.name) ?? tidyLine(sender?.address),
    language: tidyLine(header('content-language')?.split(',')[0]),
    versionCreated: mailTime(header('date') ?? ''),
    keywords: (header('keywords') ?? '').split(',').flatMap((keyword) => tidyLine(keyword) ?? []),
  }
}

/** Copy of an HTML part; the lines before the story (credit, byline, notes to editors) leave its body. */
function htmlItem(draft: MailDraft, { body, media }: ReadBlocks, options: ReadItemsOptions): WireItem {
  const lead = takeLead(body, draft.headline)
  return finishItem({ ...draft, ...lead, credit: lead.credit ?? draft.credit ?? null, media }, options)
}

/** Plain copy with what the mail says about it; a headline of its own that differs stays as a subhead. */
function textItem(
  item: WireItem,
  index: number,
  draft: MailDraft,
  media: WireMedia[],
  options: ReadItemsOptions,
): WireItem {
  const subject = index === 0 ? draft.headline : null
  const own = subject !== null && item.headline !== null && item.headline !== subject ? item.headline : null
  const subhead: WireBlock[] = own === null ? [] : [{ type: 'heading', level: 2, content: [{ text: own }] }]
  const id = draft.guid ?? null
  return finishItem(
    {
      ...item,
      guid: id === null ? item.guid : index === 0 ? id : `${id}#${index + 1}`,
      headline: subject ?? item.headline,
      credit: item.credit ?? draft.credit ?? null,
      language: draft.language ?? item.language,
      versionCreated: draft.versionCreated ?? null,
      pubstatus: item.pubstatus === 'usable' ? null : item.pubstatus,
      keywords: [...item.keywords, ...(draft.keywords ?? [])],
      media: index === 0 ? media : [],
      body: [...subhead, ...item.body],
    },
    options,
  )
}

function hasWords(part: string | undefined): part is string {
  return part !== undefined && part.trim() !== ''
}

function attachmentMedia({ filename, mimeType, description, contentId }: Attachment): WireMedia {
  const id = contentId?.replace(/^\s*<(.*)>\s*$/u, '$1')
  return {
    reference: id === undefined ? safeReference(filename ?? undefined) : safeReference(`cid:${id}`),
    type: tidyLine(mimeType),
    caption: tidyLine(description) ?? tidyLine(filename),
    credit: null,
    alt: null,
  }
}

function unreadable(): WireProblem {
  const message = 'The mail cannot be read: it is damaged or built without end. Ask the sender to send it again.'
  return { code: 'mail-unreadable', message, line: null }
}

function withoutCopy(): WireProblem {
  const message = 'The mail holds no copy of its own. Save what is attached to it and bring that in.'
  return { code: 'mail-without-copy', message, line: null }
}
