import type { Editor } from '@tiptap/core'
import type { StoryFields } from '../../app/story/fields.ts'
import { amountInWords, isCountedInCharacters } from '../../app/story/length.ts'
import type { Story } from '../../app/story/story.ts'
import { readingMinutes } from '../../app/story/word-count.ts'
import { useBodyLength } from './body-length.ts'
import type { SaveState } from './body-session.ts'
import { StoryField } from './story-field.tsx'

type Properties = {
  readonly story: Story
  readonly editable: boolean
  readonly editor: Editor | null
  readonly onSaveState: (name: keyof StoryFields, state: SaveState) => void
}

/** What stands above the body on the sheet: section, headline, dek, byline, dateline and the length. */
export function SheetHead({ story, editable, editor, onSaveState }: Properties) {
  const shared = { story, editable, onSaveState, place: 'sheet' as const }
  return (
    <>
      {story.fields.section !== '' && <p className="story-kicker">{story.fields.section}</p>}
      <StoryField {...shared} name="headline" label="Headline" />
      <StoryField {...shared} name="dek" label="Dek" />
      <div className="story-lines">
        <StoryField {...shared} name="byline" label="Byline" />
        <StoryField {...shared} name="dateline" label="Dateline" />
        <Length editor={editor} language={story.fields.language} />
      </div>
    </>
  )
}

function Length({ editor, language }: { readonly editor: Editor | null; readonly language: string }) {
  const length = useBodyLength(editor, language)
  if (length === null) return null
  const unit = isCountedInCharacters(language) ? 'characters' : 'words'
  return (
    <span className="counts">
      {amountInWords(length.story[unit], unit)} · {readingMinutes(length.story.words)} min
    </span>
  )
}
