import { TextInput } from '@mantine/core'
import type { FooterDraft } from '../../app/footer/events.ts'
import { languageName } from '../ui/language-names.ts'
import { WordingView } from './wording-view.tsx'

type Properties = {
  readonly draft: FooterDraft
  readonly isDefault: boolean
  readonly readOnly: boolean
  readonly onChange: (draft: FooterDraft) => void
}

/** Which stories get the footer, in which languages, and where its link leads. */
export function WhereItApplies({ draft, isDefault, readOnly, onChange }: Properties) {
  return (
    <section className="card" aria-label="Where it applies">
      <h3>Where it applies</h3>
      <dl className="name-values">
        <dt>Stories</dt>
        <dd>{isDefault ? 'Every new story, at every desk' : 'Stories that choose it'}</dd>
        <dt>Languages</dt>
        <dd>{Object.keys(draft.wording).map(languageName).join(', ')}</dd>
        <dt>Link</dt>
        <dd>
          {draft.link === '' ? (
            <span className="sub">No link. Words in [brackets] lead to it once there is one.</span>
          ) : (
            <WordingView wording={draft.link} />
          )}
          {!readOnly && (
            <TextInput
              mt={6}
              aria-label="Link"
              placeholder="https://…"
              value={draft.link}
              onChange={(event) => onChange({ ...draft, link: event.currentTarget.value })}
            />
          )}
        </dd>
      </dl>
    </section>
  )
}
