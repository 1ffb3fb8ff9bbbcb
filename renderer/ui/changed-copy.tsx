import type { DiffParagraph, DiffRun } from '../../app/story/word-diff.ts'

/** Words with what was taken out struck through and what was put in underlined; screen readers hear both as such. */
export function ChangedWords({ runs }: { readonly runs: readonly DiffRun[] }) {
  const keyed = runs.map((run, place) => ({ run, key: `${place}-${run.change}` }))
  return keyed.map(({ run, key }) => {
    if (run.change === 'added') return <ins key={key}>{run.text}</ins>
    if (run.change === 'removed') return <del key={key}>{run.text}</del>
    return <span key={key}>{run.text}</span>
  })
}

/** Paragraphs with their changes. */
export function ChangedParagraphs({ paragraphs }: { readonly paragraphs: readonly DiffParagraph[] }) {
  const keyed = paragraphs.map((paragraph, place) => ({ paragraph, key: `${place}` }))
  return keyed.map(({ paragraph, key }) => (
    <p key={key}>
      <ChangedWords runs={paragraph.runs} />
    </p>
  ))
}
