/**
 * What an element means for copy, by its local name: the names of HTML (HTML Living Standard, section 4), XHTML and the
 * body of NITF 3.x (nitf-3-6.xsd) in one list, since no name means two things.
 */
export type ElementKind =
  | 'dropped'
  | 'inline'
  | 'break'
  | 'rule'
  | 'container'
  | 'paragraph'
  | 'heading'
  | 'quote'
  | 'quotation'
  | 'apart'
  | 'footnote'
  | 'list'
  | 'definitions'
  | 'table'
  | 'preformatted'
  | 'figure'
  | 'media'

const NAMES: Readonly<Record<Exclude<ElementKind, 'inline'>, string>> = {
  dropped:
    'head script style template iframe frame frameset noframes noembed object embed applet param input select option ' +
    'optgroup datalist textarea button keygen output progress meter link meta base colgroup col source track ' +
    'media-object media-metadata nitf-table-metadata nitf-colgroup',
  break: 'br',
  rule: 'hr',
  container:
    'html body body.head body.content body.end nitf block div section article main center address form fieldset legend ' +
    'details summary nav dialog hgroup search hedline abstract distributor byline dateline tagline bibliography ' +
    'rights series nitf-table custom-table thead tbody tfoot tr td th caption dt dd li figcaption media-caption ' +
    'inlinexml inlinedata datacontent contentset',
  paragraph: 'p',
  heading: 'h1 h2 h3 h4 h5 h6 hl1 hl2',
  quote: 'blockquote bq',
  quotation: 'q',
  apart: 'note aside header footer',
  footnote: 'fn',
  list: 'ul ol menu dir',
  definitions: 'dl',
  table: 'table',
  preformatted: 'pre xmp listing plaintext',
  figure: 'figure',
  media: 'media img image video audio amp-img amp-video amp-audio',
}
const KINDS: ReadonlyMap<string, ElementKind> = new Map(
  (Object.keys(NAMES) as Exclude<ElementKind, 'inline'>[]).flatMap((kind) =>
    NAMES[kind].split(' ').map((name): [string, ElementKind] => [name, kind]),
  ),
)

/** The kind of an element by its lower-case local name; a name that is not known is a stretch of inline copy. */
export function kindOf(name: string): ElementKind {
  return KINDS.get(name) ?? 'inline'
}
