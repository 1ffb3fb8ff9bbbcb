import { lexQuery, type QueryPiece } from './lex-query.ts'
import { longestQuery, type ParsedQuery, type QueryClause, type QueryProblem } from './query.ts'
import { type ReadTerm, readTerm } from './read-term.ts'

/**
 * Reads a search of the wire: words, "phrases", `OR` between alternatives (it binds closer than the space), `-word`,
 * `prefix*`, and `source: slug: before: after: urgency: lang: signal: is:` with quotes around values that need them.
 * Never throws: what cannot be used is reported with its place, and the rest is the query.
 */
export function parseQuery(text: string): ParsedQuery {
  const problems: QueryProblem[] = []
  const clauses: QueryClause[] = []
  const note = (piece: { start: number; end: number }) => (code: string, message: string) => {
    problems.push({ code, message, start: piece.start, end: piece.end })
  }
  let before: 'nothing' | 'term' | 'dropped' | 'or' = 'nothing'
  let lastOr: QueryPiece | null = null
  let orIsOpen = false
  for (const piece of lexQuery(text.slice(0, longestQuery))) {
    if (isOr(piece)) {
      if (before === 'nothing' || before === 'or') note(piece)('or-misplaced', 'OR needs a word on either side.')
      orIsOpen = before === 'term'
      before = 'or'
      lastOr = piece
      continue
    }
    const read = readTerm(piece, note(piece))
    const added: boolean = read !== null && addTerm(clauses, read, orIsOpen, note(piece))
    before = added ? 'term' : 'dropped'
    orIsOpen = false
  }
  if (before === 'or' && lastOr !== null && problems.at(-1)?.start !== lastOr.start) {
    note(lastOr)('or-misplaced', 'OR needs a word on either side.')
  }
  if (text.length > longestQuery) {
    note({ start: longestQuery, end: text.length })('too-long', `Only the first ${longestQuery} characters were used.`)
  }
  return { query: { clauses }, problems }
}

function isOr(piece: QueryPiece): boolean {
  return piece.text === 'OR' && piece.field === null && !piece.isQuoted && !piece.isExcluded && !piece.isPrefix
}

/** Adds a term to the query, as an alternative of the last clause where OR stands between. */
function addTerm(
  clauses: QueryClause[],
  read: ReadTerm,
  isAlternative: boolean,
  report: (code: string, message: string) => void,
): boolean {
  const last = isAlternative ? clauses.at(-1) : undefined
  if (last === undefined) {
    clauses.push(clauseOf(read))
    return true
  }
  if (last.kind === 'index' && read.kind === 'index') {
    const { isExcluded, term } = read
    clauses[clauses.length - 1] = { ...last, alternatives: [...last.alternatives, { isExcluded, term }] }
    return true
  }
  if (last.kind === 'person' && read.kind === 'person') {
    const { isExcluded, term } = read
    clauses[clauses.length - 1] = { ...last, alternatives: [...last.alternatives, { isExcluded, term }] }
    return true
  }
  report(
    'or-unlike',
    'OR cannot stand between these two: dates, and is:used, is:read or is:saved, are no alternatives to words.',
  )
  return false
}

function clauseOf(read: ReadTerm): QueryClause {
  switch (read.kind) {
    case 'index':
      return { kind: 'index', alternatives: [{ isExcluded: read.isExcluded, term: read.term }] }
    case 'person':
      return { kind: 'person', alternatives: [{ isExcluded: read.isExcluded, term: read.term }] }
    case 'after':
    case 'before':
      return read.kind === 'after' ? { kind: 'after', moment: read.moment } : { kind: 'before', moment: read.moment }
  }
}
