import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { StoryFieldChanges } from '../../app/story/fields.ts'
import type { Story } from '../../app/story/story.ts'
import { give } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'

/** The fields above the body, and the quieter ones; each is saved when it is left. */
export function StoryFields({
  story,
  editable,
  part,
}: {
  readonly story: Story
  readonly editable: boolean
  readonly part: 'above' | 'details'
}) {
  const { run, notice } = useDoing()
  const save = (changes: StoryFieldChanges) => run(() => give('change-story-fields', { storyId: story.id, changes }))
  const field = (name: 'headline' | 'dek' | 'byline' | 'dateline' | 'slug' | 'section' | 'language', label: string) => (
    <Field
      key={`${name}-${story.fields[name]}`}
      name={name}
      label={label}
      value={story.fields[name]}
      editable={editable}
      onSave={(value) => save({ [name]: value })}
    />
  )
  return (
    <div>
      {part === 'above'
        ? [field('headline', 'Headline'), field('dek', 'Dek'), field('byline', 'Byline'), field('dateline', 'Dateline')]
        : [field('slug', 'Slug'), field('section', 'Section'), field('language', 'Language')]}
      {notice}
    </div>
  )
}

type FieldProperties = {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly editable: boolean
  readonly onSave: (value: string) => void
}

function Field({ name, label, value, editable, onSave }: FieldProperties) {
  const [text, setText] = useState(value)
  const shared = {
    value: text,
    readOnly: !editable,
    onBlur: () => text !== value && onSave(text),
  }
  if (name === 'headline' || name === 'dek') {
    return (
      <Textarea
        {...shared}
        className={`${name}-input`}
        aria-label={label}
        placeholder={label}
        autosize
        minRows={1}
        onChange={(event) => setText(event.currentTarget.value.replace(/\n/g, ' '))}
      />
    )
  }
  return <TextInput {...shared} label={label} onChange={(event) => setText(event.currentTarget.value)} />
}
