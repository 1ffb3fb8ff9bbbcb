import { Select } from '@mantine/core'
import { useState } from 'react'
import type { FooterDraft } from '../../app/footer/events.ts'
import { footerText } from '../../app/footer/resolve.ts'
import type { StoryId } from '../../app/ids.ts'
import { FooterCopy } from '../ui/covered-copy.tsx'
import { useAsk } from '../ui/desk-client.ts'
import { languageName } from '../ui/language-names.ts'

/** How the footer will read under a real story, and as plain text, in every language it is written in. */
export function FooterPreview({ draft }: { readonly draft: FooterDraft }) {
  const stories = useAsk('storyList', undefined)
  const [chosen, setChosen] = useState<StoryId | null>(null)
  const rows = stories.data ?? []
  const story = rows.find((row) => row.id === chosen) ?? rows[0] ?? null
  return (
    <aside className="column" style={{ padding: 18 }} aria-label="Preview">
      <Select
        label="Preview on"
        placeholder="An example story"
        searchable
        allowDeselect={false}
        data={rows.map((row) => ({ value: row.id, label: row.slug }))}
        value={story?.id ?? null}
        onChange={(value) => setChosen(rows.find((row) => row.id === value)?.id ?? null)}
      />
      {Object.keys(draft.wording).map((language) => (
        <PreviewIn key={language} draft={draft} storyId={story?.id ?? null} language={language} />
      ))}
    </aside>
  )
}

type Properties = { readonly draft: FooterDraft; readonly storyId: StoryId | null; readonly language: string }

function PreviewIn({ draft, storyId, language }: Properties) {
  const wording = draft.wording[language] ?? ''
  const preview = useAsk('footerPreview', { draft: withoutEmpty(draft), storyId, language })
  const name = languageName(language)
  return (
    <section aria-label={`Preview in ${name}`} style={{ marginTop: 16 }}>
      <b>{name}</b>
      {wording.trim() === '' && <p className="note">There is no wording yet.</p>}
      {wording.trim() !== '' && preview.data?.kind === 'unresolved' && (
        <p className="note">{preview.data.problems.join(' ')}</p>
      )}
      {wording.trim() !== '' && preview.data?.kind === 'resolved' && (
        <>
          <div className="preview-paper" lang={language} style={{ marginBottom: 10 }}>
            <FooterCopy runs={preview.data.runs} />
          </div>
          <span className="sub">Plain text</span>
          <div className="preview-paper" style={{ marginTop: 4 }}>
            <pre lang={language}>{footerText(preview.data.runs)}</pre>
          </div>
        </>
      )}
    </section>
  )
}

/** A language just added has no words yet, which no draft may have: it is left out until there are some. */
function withoutEmpty(draft: FooterDraft): FooterDraft {
  return {
    ...draft,
    wording: Object.fromEntries(Object.entries(draft.wording).filter(([, words]) => words.trim() !== '')),
  }
}
