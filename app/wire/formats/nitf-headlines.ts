import { childrenNamed, descend, type MarkupElement } from '../markup/markup.ts'
import { isoTime } from './iso-time.ts'
import { allNamed, joined, spacedTextIn, textIn } from './markup-fields.ts'

/** What stands above the body of a NITF document (NITF 3.6, body.head). */
export type NitfHeadlines = {
  readonly headline: string | null
  readonly byline: string | null
  readonly dateline: string | null
}

/** Headline, byline and dateline of a NITF document, whole or inside an envelope; null where body.head lacks them. */
export function nitfHeadlines(nitf: MarkupElement): NitfHeadlines {
  const head = descend(nitf, 'body', 'body.head') ?? descend(nitf, 'body.head')
  if (head === null) return { headline: null, byline: null, dateline: null }
  const titles = [...childrenNamed(head, 'hedline'), ...childrenNamed(head, 'headline')]
  const said = (name: string) =>
    titles
      .flatMap((title) => allNamed(title, name))
      .map(textIn)
      .find((text) => text !== null)
  return {
    headline: said('hl1') ?? said('hl2') ?? titles.map(textIn).find((text) => text !== null) ?? null,
    byline: joined(childrenNamed(head, 'byline').map(bylineIn), ', '),
    dateline:
      childrenNamed(head, 'dateline')
        .map(datelineIn)
        .find((text) => text !== null) ?? null,
  }
}

/** The name, then the title of the writer (byttl) after a comma. */
function bylineIn(byline: MarkupElement): string | null {
  const titles = allNamed(byline, 'byttl').map(spacedTextIn)
  const name = spacedTextIn({
    ...byline,
    children: byline.children.filter((child) => child.kind === 'text' || child.name !== 'byttl'),
  })
  return joined([name?.replace(/[,;]$/u, '') ?? null, ...titles], ', ')
}

/** Place and day as written; a day that is only a time for machines is left out. */
function datelineIn(dateline: MarkupElement): string | null {
  const children = dateline.children.filter(
    (child) => child.kind === 'text' || child.name !== 'story.date' || isoTime(textIn(child) ?? '') === null,
  )
  return spacedTextIn({ ...dateline, children })
}
