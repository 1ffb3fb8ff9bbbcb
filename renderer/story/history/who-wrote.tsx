import { useCallback, useMemo } from 'react'
import type { WrittenBy } from '../../../app/ipc/version-views.ts'
import type { StoryView } from '../../../app/ipc/views.ts'
import { type AuthoredRun, sameAuthor } from '../../../app/story/who-wrote.ts'
import { ask } from '../../ui/desk-client.ts'
import { ProblemNotice } from '../../ui/doing.tsx'
import { authorsOf, type KnownAuthor } from './authors.ts'
import { PastHead, PastWaiting } from './past-head.tsx'
import { useAnswer } from './use-answer.ts'

type Properties = {
  readonly view: StoryView
  readonly flush: () => Promise<unknown>
  readonly onClose: () => void
}

/** The story’s words by who wrote them: initials before each run, colour behind it, and a legend that says how many. */
export function WhoWrote({ view: { story }, flush, onClose }: Properties) {
  const find = useCallback(async () => {
    await flush()
    return ask('whoWrote', { id: story.id })
  }, [flush, story.id])
  const asked = useAnswer(find)
  const { language } = story.fields
  return (
    <section className="past-sheet" aria-label="Who wrote what">
      <PastHead title="Who wrote what" onClose={onClose} />
      {asked.kind === 'asked' && <PastWaiting words="Looking through every edit…" onCancel={onClose} />}
      {asked.kind === 'refused' && <ProblemNotice problem={asked.problem} />}
      {asked.kind === 'answered' && (
        <Written
          written={asked.value}
          language={language}
          firstText={story.wire.length > 0 ? 'Wire copy' : 'First text'}
        />
      )}
    </section>
  )
}

function Written({
  written,
  language,
  firstText,
}: {
  readonly written: WrittenBy
  readonly language: string
  readonly firstText: string
}) {
  const authors = useMemo(() => authorsOf(written, language, firstText), [written, language, firstText])
  const paragraphs = written.paragraphs.map((paragraph, place) => ({ ...paragraph, key: `${place}` }))
  return (
    <>
      <ul className="author-legend" aria-label="Who wrote">
        {authors.map(({ name, initials, words }, place) => (
          <li key={name}>
            <span className="author-run" data-author={place % colours}>
              {initials}
            </span>{' '}
            {name}, {words.toLocaleString('en')} {words === 1 ? 'word' : 'words'}
          </li>
        ))}
      </ul>
      <article className="copy past-copy" lang={language} aria-label="The story by who wrote it">
        {paragraphs.map(({ key, runs }) => (
          <p key={key}>
            <AuthoredWords runs={runs} authors={authors} />
          </p>
        ))}
      </article>
    </>
  )
}

function AuthoredWords({
  runs,
  authors,
}: {
  readonly runs: readonly AuthoredRun[]
  readonly authors: readonly KnownAuthor[]
}) {
  const keyed = runs.map((run, place) => ({ run, key: `${place}` }))
  return keyed.map(({ run, key }) => {
    const at = authors.findIndex(({ author }) => sameAuthor(author, run.author))
    return (
      <span key={key} className="author-run" data-author={at % colours} title={authors[at]?.name}>
        <span className="author-initials">{authors[at]?.initials}</span>
        {run.text}
      </span>
    )
  })
}

/** How many authors are told apart by colour; initials and names tell apart any number. */
const colours = 6
