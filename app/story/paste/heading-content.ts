import type { Inline } from '../body.ts'
import type { Draft } from './draft.ts'

/** What a heading or a pull quote says, whatever stood in it: its paragraphs one after the other, none of it bold. */
export function headingContent(drafts: readonly Draft[]): Inline[] {
  const content: Inline[] = []
  for (const draft of drafts) {
    if (content.length > 0) content.push({ type: 'text', text: ' ' })
    for (const inline of inlinesIn(draft)) content.push(withoutBold(inline))
  }
  return content
}

function inlinesIn(draft: Draft): readonly Inline[] {
  switch (draft.type) {
    case 'paragraph':
    case 'heading':
    case 'pullQuote':
      return draft.content
    case 'quote':
    case 'entry':
      return headingContent(draft.content)
    case 'table':
      return headingContent(draft.rows.flatMap((row) => row.flatMap((cell) => cell.content)))
    case 'rule':
      return []
  }
}

function withoutBold({ marks = [], ...inline }: Inline): Inline {
  const kept = marks.filter((mark) => mark.type !== 'bold')
  return kept.length === 0 ? inline : { ...inline, marks: kept }
}
