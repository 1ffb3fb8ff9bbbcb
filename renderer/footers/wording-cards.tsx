import { Button, CloseButton, Group, Textarea } from '@mantine/core'
import type { FooterDraft } from '../../app/footer/events.ts'
import { languageName, languageTags } from '../ui/language-names.ts'
import { WordingView } from './wording-view.tsx'

type Properties = {
  readonly draft: FooterDraft
  /** Which version this is, such as `v4 (draft)`. */
  readonly about: string
  readonly readOnly: boolean
  readonly onChange: (draft: FooterDraft) => void
}

/** The wording, a card for each language, as it reads and as it is written. */
export function WordingCards({ draft, about, readOnly, onChange }: Properties) {
  const languages = Object.keys(draft.wording)
  const missing = languageTags.filter((tag) => !languages.includes(tag))
  const write = (language: string, words: string) =>
    onChange({ ...draft, wording: { ...draft.wording, [language]: words } })
  const takeAway = (language: string) => {
    const { [language]: _, ...rest } = draft.wording
    onChange({ ...draft, wording: rest })
  }
  return (
    <>
      {languages.map((language) => (
        <section key={language} className="card" aria-label={`Wording in ${languageName(language)}`}>
          <Group justify="space-between" align="start" wrap="nowrap">
            <h3>
              Wording · {languageName(language)} · {about}
            </h3>
            {!readOnly && languages.length > 1 && (
              <CloseButton
                size="sm"
                aria-label={`Remove the wording in ${languageName(language)}`}
                onClick={() => takeAway(language)}
              />
            )}
          </Group>
          <p className="card-serif" style={{ margin: '0 0 10px' }} lang={language}>
            <WordingView wording={draft.wording[language] ?? ''} />
          </p>
          {!readOnly && (
            <Textarea
              aria-label={`Wording (${language})`}
              lang={language}
              autosize
              minRows={2}
              value={draft.wording[language] ?? ''}
              onChange={(event) => write(language, event.currentTarget.value)}
            />
          )}
        </section>
      ))}
      {!readOnly && missing.length > 0 && (
        <Group gap={4} mb="md" mt={-8}>
          {missing.map((tag) => (
            <Button key={tag} variant="subtle" c="var(--accent)" onClick={() => write(tag, '')}>
              Add {languageName(tag)}
            </Button>
          ))}
        </Group>
      )}
    </>
  )
}
