import { standsBare } from './lex-query.ts'
import type { Alternative, IndexTerm, QueryClause, WireQuery } from './query.ts'
import { printMoment } from './query-moment.ts'

/** A query as a person would write it: reading it again gives the same query. */
export function printQuery(query: WireQuery): string {
  return query.clauses.map(printClause).join(' ')
}

function printClause(clause: QueryClause): string {
  switch (clause.kind) {
    case 'index':
      return clause.alternatives.map(printAlternative).join(' OR ')
    case 'person':
      return clause.alternatives.map(({ isExcluded, term }) => `${isExcluded ? '-' : ''}is:${term}`).join(' OR ')
    case 'after':
    case 'before':
      return `${clause.kind}:${printMoment(clause.moment)}`
  }
}

function printAlternative({ isExcluded, term }: Alternative<IndexTerm>): string {
  return `${isExcluded ? '-' : ''}${printTerm(term)}`
}

function printTerm(term: IndexTerm): string {
  switch (term.kind) {
    case 'words':
      return (term.isPhrase ? `"${term.text}"` : term.text) + (term.isPrefix ? '*' : '')
    case 'slug':
      return `slug:${value(term.text)}${term.isPrefix ? '*' : ''}`
    case 'source':
      return `source:${value(term.text)}`
    case 'language':
      return `lang:${term.tag}`
    case 'signal':
      return `signal:${term.signal}`
    case 'urgency':
      return `urgency:${term.from}${term.to === term.from ? '' : `-${term.to}`}`
    case 'killed':
      return 'is:killed'
  }
}

function value(text: string): string {
  return standsBare(text) ? text : `"${text}"`
}
