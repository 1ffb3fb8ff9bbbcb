import { Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { type Problem, problemOf } from '../../app/problem.ts'
import { isStorageTrouble } from '../../app/storage-trouble.ts'
import type { StoryFieldChanges, StoryFields } from '../../app/story/fields.ts'
import type { Story } from '../../app/story/story.ts'
import { give } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'
import { holdWords } from '../ui/held-words.ts'
import { useWriter } from '../ui/writer.ts'
import type { SaveState } from './body-session.ts'
import { FieldHoles } from './field-holes.tsx'

/** How long after the last keystroke a field is saved, in milliseconds; leaving it saves at once. */
const resting = 500

/** How long words the disk did not take wait until they are tried again, in milliseconds. */
const retrying = 2000

type Properties = {
  readonly story: Story
  readonly name: keyof StoryFields
  readonly label: string
  readonly editable: boolean
  /** `sheet` stands in the copy without a frame; `panel` is an input like any other. */
  readonly place: 'sheet' | 'panel'
  /** Told whether the words in this field are in the store. */
  readonly onSaveState: (name: keyof StoryFields, state: SaveState) => void
}

/** One field of a story, saved while it is written and when it is left. */
export function StoryField({ story, name, label, editable, place, onSaveState }: Properties) {
  const { text, write, commit, notice } = useFieldDraft(story, name, onSaveState)
  const shared = { value: text, readOnly: !editable, onBlur: commit, 'data-story-field': name }
  const frame = place === 'sheet' ? { 'aria-label': label, placeholder: label } : { label }
  const input =
    place === 'sheet' ? (
      <Textarea
        {...shared}
        {...frame}
        autosize
        minRows={1}
        onChange={(event) => write(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
      />
    ) : (
      <TextInput {...shared} {...frame} onChange={(event) => write(event.currentTarget.value)} />
    )
  return (
    <div className={place === 'sheet' ? 'story-field' : undefined} data-field={name}>
      {place === 'sheet' && <FieldHoles text={text} />}
      {input}
      {notice}
    </div>
  )
}

/**
 * The words in a field, which are the store's until somebody writes, and theirs until the store has them. After the story
 * is left they are kept until they are saved; words that were refused for what they say, until the writer was told so.
 */
function useFieldDraft(story: Story, name: keyof StoryFields, onSaveState: Properties['onSaveState']) {
  const { id: storyId } = story
  const value = story.fields[name]
  const { run, notice } = useDoing()
  const writer = useWriter()
  const [draft, setDraft] = useState<string | null>(null)
  const unsent = useRef<string | null>(null)
  const refused = useRef<Problem | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const sending = useRef<Promise<unknown>>(Promise.resolve())
  const commit = useRef(async () => {})
  commit.current = async () => {
    clearTimeout(timer.current)
    const words = unsent.current
    unsent.current = null
    if (words === null) return
    const changes: StoryFieldChanges = { [name]: words }
    refused.current = null
    const saving = run(() =>
      give('change-story-fields', { storyId, changes }, writer).catch((thrown: unknown) => {
        refused.current = problemOf(thrown)
        throw thrown
      }),
    )
    sending.current = saving
    const saved = await saving
    if (unsent.current !== null) return
    if (!saved) unsent.current = words
    if (passes(refused.current)) timer.current = setTimeout(() => void commit.current(), retrying)
    onSaveState(name, saved ? { kind: 'saved' } : { kind: 'unsaved', reason: `see the ${name}` })
  }
  useEffect(() => {
    if (draft === value && unsent.current === null) setDraft(null)
  }, [draft, value])
  useEffect(() => {
    let left = false
    const held = async () => {
      await sending.current
      await commit.current()
      await sending.current
      const words = unsent.current
      if (left && (words === null || !passes(refused.current))) letGo()
      return words === null
        ? null
        : `the ${name} “${words}”. ${refused.current?.message ?? 'It is still being written.'}`
    }
    const letGo = holdWords({ writer, storyId }, held)
    return () => {
      void held().then((reason) => {
        left = true
        if (reason === null) letGo()
      })
    }
  }, [name, writer, storyId])
  const write = (words: string) => {
    setDraft(words)
    unsent.current = words
    onSaveState(name, { kind: 'saving' })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void commit.current(), resting)
  }
  return { text: draft ?? value, write, commit: () => void commit.current(), notice }
}

/** Whether the same words can be saved later as they are. */
function passes(refused: Problem | null): boolean {
  return refused !== null && isStorageTrouble(refused)
}
