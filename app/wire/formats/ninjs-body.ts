import type { ReadBlocks } from '../markup/blocks.ts'
import { readBlocks } from '../markup/blocks.ts'
import { readHtml } from '../markup/html.ts'
import { bodyOfCopy, bodyOfText, titleOfCopy } from './copy-body.ts'
import type { JsonFields } from './json-values.ts'
import { lineField, objectsIn, rawField } from './json-values.ts'

/** One wording of a text: generations 2 and 3 hold several, by role, language and content type. */
type Wording = { readonly text: string; readonly role: string; readonly type: string; readonly language: string | null }

const MAIN_ROLES = ['main', '', 'body', 'html', 'xhtml', 'text', 'story', 'headline', 'default']
const VISUAL = ['picture', 'graphic', 'video', 'audio', 'image', 'photo']

/** The headline of ninjs: `headline` (1.x), or the main one of `headlines` in the item’s language (2.x, 3.x). */
export function headlineOfNinjs(fields: JsonFields, language: string | null): string | null {
  const best = bestWording(wordingsOf(fields, 'headlines'), language)
  if (best !== null) return isMarkup(best) ? titleOfCopy(best.text) : lineField(new Map([['text', best.text]]), 'text')
  return lineField(fields, 'headline', 'title')
}

/**
 * The body of ninjs: `body_xhtml`, `body_html` or `body_text` (1.x), or the main one of `bodies` (2.x, 3.x); marked-up
 * copy before plain. Where there is no body, a description is kept as a quote, so that its words are not lost; that of
 * a picture, sound or film is its caption instead.
 */
export function bodyOfNinjs(fields: JsonFields, language: string | null): ReadBlocks {
  const bodies = [...wordingsOf(fields, 'bodies'), ...numbered(fields, 'body')]
  const body = bestWording(bodies, language)
  if (body !== null) return readWording(body)
  const description = descriptionOfNinjs(fields, language)
  const isVisual = VISUAL.includes(lineField(fields, 'type') ?? '')
  if (description === null || isVisual) return { body: [], media: [] }
  const { body: content, media } = readWording(description)
  return { body: content.length === 0 ? [] : [{ type: 'quote', content }], media }
}

/** The caption of a picture, sound or film, or the summary of a text: `description_*` (1.x), `descriptions` (2.x, 3.x). */
export function descriptionOfNinjs(fields: JsonFields, language: string | null): Wording | null {
  return bestWording([...wordingsOf(fields, 'descriptions'), ...numbered(fields, 'description')], language)
}

function readWording(wording: Wording): ReadBlocks {
  if (isMarkup(wording)) return readBlocks(readHtml(wording.text))
  return wording.type === '' ? bodyOfCopy(wording.text) : bodyOfText(wording.text)
}

function wordingsOf(fields: JsonFields, name: string): Wording[] {
  return objectsIn(fields, name).flatMap((wording) => {
    const text = rawField(wording, 'value')
    if (text === null) return []
    const role = (lineField(wording, 'role') ?? '').toLowerCase()
    const type = (lineField(wording, 'contenttype', 'mimetype') ?? '').toLowerCase()
    return [{ text, role, type, language: lineField(wording, 'language') }]
  })
}

/** The fields of the first generation, named `body_xhtml`, `body_html`, `body_text` and the like. */
function numbered(fields: JsonFields, prefix: string): Wording[] {
  const types: readonly (readonly [string, string])[] = [
    ['xhtml', 'application/xhtml+xml'],
    ['html', 'text/html'],
    ['html5', 'text/html'],
    ['text', 'text/plain'],
    ['', ''],
  ]
  return types.flatMap(([suffix, type]) => {
    const text = rawField(fields, `${prefix}${suffix}`)
    return text === null ? [] : [{ text, role: '', type, language: null }]
  })
}

/** The main wording: of the main role before any other, in the item’s language, marked up before plain. */
function bestWording(wordings: readonly Wording[], language: string | null): Wording | null {
  const score = (wording: Wording) => {
    const isForeign = wording.language !== null && language !== null && !isSameLanguage(wording.language, language)
    return (MAIN_ROLES.includes(wording.role) ? 4 : 0) + (isForeign ? 0 : 2) + (isMarkup(wording) ? 1 : 0)
  }
  return wordings.reduce<Wording | null>(
    (best, wording) => (best === null || score(wording) > score(best) ? wording : best),
    null,
  )
}

function isMarkup({ type, role }: Wording): boolean {
  return /html|xml/u.test(type) || (type === '' && /html/u.test(role))
}

function isSameLanguage(first: string, second: string): boolean {
  const primary = (tag: string) => tag.toLowerCase().split(/[-_]/u)[0]
  return primary(first) === primary(second)
}
