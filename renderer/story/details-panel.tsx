import { Select, Stack } from '@mantine/core'
import type { House } from '../../app/people/house.ts'
import type { StoryFields } from '../../app/story/fields.ts'
import type { Story } from '../../app/story/story.ts'
import { give } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'
import { languageChoices } from '../ui/languages.ts'
import type { SaveState } from './body-session.ts'
import { LengthBudgetField } from './length-budget-field.tsx'
import { StoryField } from './story-field.tsx'

type Properties = {
  readonly story: Story
  readonly house: House | undefined
  readonly deskName: string
  readonly editable: boolean
  readonly onSaveState: (name: keyof StoryFields, state: SaveState) => void
}

/** The quieter fields of a story: slug, section and language. */
export function DetailsPanel({ story, house, deskName, editable, onSaveState }: Properties) {
  const { run, notice } = useDoing()
  const change = (changes: Partial<StoryFields>) =>
    run(() => give('change-story-fields', { storyId: story.id, changes }))
  const sections = [...new Set([...(house?.sections ?? []), story.fields.section])].filter((name) => name !== '')
  return (
    <Stack gap="sm" p="md">
      <StoryField story={story} name="slug" label="Slug" editable={editable} place="panel" onSaveState={onSaveState} />
      <Select
        label="Section"
        data={sections}
        value={story.fields.section === '' ? null : story.fields.section}
        disabled={!editable}
        clearable
        onChange={(section) => change({ section: section ?? '' })}
      />
      <Select
        label="Language"
        data={languageChoices(story.fields.language)}
        value={story.fields.language}
        disabled={!editable}
        allowDeselect={false}
        searchable
        onChange={(language) => language !== null && change({ language })}
      />
      <LengthBudgetField story={story} editable={editable} />
      {notice}
      <span className="sub">{deskName} desk</span>
    </Stack>
  )
}
