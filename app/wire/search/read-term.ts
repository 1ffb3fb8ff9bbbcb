import { languageTag } from '../../people/house.ts'
import { type QueryPiece, standsBare } from './lex-query.ts'
import { type Alternative, type IndexTerm, type PersonState, personStates, type QueryMoment } from './query.ts'
import { readMoment } from './query-moment.ts'
import { tokensOf } from './tokens.ts'

/** What a piece of a query asks for. */
export type ReadTerm =
  | ({ readonly kind: 'index' } & Alternative<IndexTerm>)
  | ({ readonly kind: 'person' } & Alternative<PersonState>)
  | { readonly kind: 'after' | 'before'; readonly moment: QueryMoment }

/** Notes what is wrong with the piece at hand. */
export type Report = (code: string, message: string) => void

/** The signals `signal:` knows; `new` is copy that carries none. */
export const searchedSignals: readonly string[] = [
  'new',
  'update',
  'correction',
  'refile',
  'kill',
  'withdrawn',
  'flash',
  'urgent',
  'embargoed',
]

const fields: Readonly<Record<string, (piece: QueryPiece, report: Report) => ReadTerm | null>> = {
  source: (piece, report) => (hasToken(piece, report) ? index(piece, { kind: 'source', text: piece.text }) : null),
  slug: (piece, report) =>
    hasToken(piece, report) ? index(piece, { kind: 'slug', text: piece.text, isPrefix: piece.isPrefix }) : null,
  before: readDate,
  after: readDate,
  urgency: readUrgency,
  lang: readLanguage,
  signal: readSignal,
  is: readState,
}

/** The names that may stand before a colon. */
export const queryFields = Object.keys(fields)

/** Reads one piece of a query. Null where it cannot be searched for, which has then been reported. */
export function readTerm(piece: QueryPiece, report: Report): ReadTerm | null {
  if (!piece.isClosed)
    report('quote-open', 'A closing quotation mark is missing; everything after the first was taken.')
  if (piece.field === null) return readWords(piece, report)
  const name = piece.field.toLowerCase()
  const read = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (read === undefined) return readUnknownField(piece, report)
  if (piece.text === '') {
    report('value-missing', `Write what to look for right after “${piece.field}:”, without a space.`)
    return null
  }
  if (piece.isPrefix && name !== 'slug') {
    report('star-misplaced', `A * does not work with “${piece.field}:”; it was left out.`)
  }
  return read(piece, report)
}

function readWords(piece: QueryPiece, report: Report): ReadTerm | null {
  const { text, isPrefix } = piece.isQuoted ? piece : withoutSigns(piece, report)
  if (tokensOf(text).length === 0) {
    if (piece.isExcluded && piece.text === '' && !piece.isQuoted) {
      report('dash-alone', 'Write the word to leave out right after the dash.')
    } else report('nothing-to-find', 'There is no letter or digit here to look for.')
    return null
  }
  const isPhrase = piece.isQuoted || !standsBare(text)
  return index(piece, { kind: 'words', text, isPhrase, isPrefix })
}

/** Words without the stars and brackets that mean nothing where they stand. */
function withoutSigns(piece: QueryPiece, report: Report): { text: string; isPrefix: boolean } {
  const bare = piece.text.replace(/^\(+|\)+$/g, '')
  if (bare !== piece.text) report('brackets', 'Brackets are not needed: OR joins only the words beside it.')
  if (!bare.includes('*')) return { text: bare, isPrefix: piece.isPrefix }
  report('star-misplaced', 'A * can only stand at the end of a word.')
  const [first = '', ...rest] = bare.split('*')
  return first === '' ? { text: rest.join(' ').trim(), isPrefix: piece.isPrefix } : { text: first, isPrefix: true }
}

/** `Kyiv: rockets` is words; `colour:red` is a mistake, searched as the words it holds. */
function readUnknownField(piece: QueryPiece, report: Report): ReadTerm | null {
  if (piece.text === '' && !piece.isQuoted) return readWords({ ...piece, text: piece.field ?? '', field: null }, report)
  const known = queryFields.map((name) => `${name}:`).join(' ')
  report('field-unknown', `There is no “${piece.field}:”; there are ${known}. The words were searched as they are.`)
  const text = `${piece.field} ${piece.text}`
  return index(piece, { kind: 'words', text, isPhrase: true, isPrefix: piece.isPrefix })
}

function readDate(piece: QueryPiece, report: Report): ReadTerm | null {
  const kind = piece.field?.toLowerCase() === 'after' ? 'after' : 'before'
  const moment = readMoment(piece.text)
  if (moment === null) {
    report('date-wrong', `“${piece.text}” is no date; write 2026-11-03, 2026-11, today, yesterday, 2d, 3h or 1w.`)
  } else if (piece.isExcluded) {
    report('date-excluded', `Write ${kind === 'after' ? 'before' : 'after'}: instead of -${kind}:.`)
  } else return { kind, moment }
  return null
}

function readUrgency(piece: QueryPiece, report: Report): ReadTerm | null {
  const found = /^([1-9])(?:-([1-9]))?$/.exec(piece.text)
  const from = Number(found?.[1])
  const to = Number(found?.[2] ?? found?.[1])
  if (found !== null && from <= to) return index(piece, { kind: 'urgency', from, to })
  report('urgency-wrong', `“${piece.text}” is no urgency; write a number from 1 to 9, or two such as 1-3.`)
  return null
}

function readLanguage(piece: QueryPiece, report: Report): ReadTerm | null {
  const [primary, ...rest] = piece.text.split('-')
  const tag = [primary?.toLowerCase(), ...rest.map((part) => part.toLowerCase())].join('-')
  if (languageTag.safeParse(tag).success) return index(piece, { kind: 'language', tag })
  report('language-wrong', `“${piece.text}” is no language; write a code such as en, ja or pt-br.`)
  return null
}

function readSignal(piece: QueryPiece, report: Report): ReadTerm | null {
  const signal = searchedSignals.find((one) => one === piece.text.toLowerCase())
  if (signal !== undefined) return index(piece, { kind: 'signal', signal })
  report('signal-unknown', `“${piece.text}” is no signal; there are ${searchedSignals.join(', ')}.`)
  return null
}

function readState(piece: QueryPiece, report: Report): ReadTerm | null {
  const value = piece.text.toLowerCase()
  if (value === 'killed') return index(piece, { kind: 'killed' })
  const state = personStates.find((one) => one === (value === 'unread' ? 'read' : value))
  const isExcluded = (value === 'unread') !== piece.isExcluded
  if (state !== undefined) return { kind: 'person', isExcluded, term: state }
  report('state-unknown', `“is:${piece.text}” means nothing; there are is:used, is:read, is:saved and is:killed.`)
  return null
}

function hasToken(piece: QueryPiece, report: Report): boolean {
  if (tokensOf(piece.text).length > 0) return true
  report('nothing-to-find', 'There is no letter or digit here to look for.')
  return false
}

function index(piece: QueryPiece, term: IndexTerm): ReadTerm {
  return { kind: 'index', isExcluded: piece.isExcluded, term }
}
