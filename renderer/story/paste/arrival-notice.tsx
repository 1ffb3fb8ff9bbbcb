import './arrival-notice.css'
import { Button, CloseButton, Loader } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useEffect, useSyncExternalStore } from 'react'
import type { StoryId } from '../../../app/ids.ts'
import { deskCommand } from '../../../app/menu/desk-commands.ts'
import { droppedWords } from '../../../app/story/paste/dropped.ts'
import { useCommands } from '../../commands/use-commands.ts'
import { ask } from '../../ui/desk-client.ts'
import { ProblemNotice } from '../../ui/doing.tsx'
import type { Arrival, Arrivals } from './arrivals.ts'
import { insertDocument } from './copy-from-elsewhere.ts'
import { takeForStory } from './pending-documents.ts'

type Properties = {
  readonly storyId: StoryId
  readonly editor: Editor
  readonly editable: boolean
  readonly arrivals: Arrivals
}

/**
 * Documents into the open story, and what is said of copy that came in: what was dropped, once, with a way to undo it
 * while it is the newest edit.
 */
export function ArrivalNotice({ storyId, editor, editable, arrivals }: Properties) {
  const state = useSyncExternalStore(arrivals.subscribe, arrivals.state)
  useEffect(() => {
    const document = editable ? takeForStory(storyId) : null
    if (document !== null) void arrivals.bring(async () => insertDocument(editor.view, document))
  }, [storyId, editor, editable, arrivals])
  const insert = () =>
    arrivals.bring(async () => {
      const document = await ask('importDocument', { file: null })
      return document === null ? null : insertDocument(editor.view, document)
    })
  const close = () => {
    arrivals.forget()
    editor.commands.focus()
  }
  useCommands([{ ...deskCommand('import-into-story'), enabled: editable, run: () => void insert() }])
  switch (state.kind) {
    case 'nothing':
      return null
    case 'reading':
      return (
        <div className="arrival-notice" role="status">
          <Loader size="xs" aria-hidden="true" />
          <p>Reading the copy…</p>
        </div>
      )
    case 'failed':
      return (
        <div className="arrival-notice">
          <ProblemNotice problem={state.problem} />
          <CloseButton aria-label="Close" onClick={close} />
        </div>
      )
    case 'arrived':
      return <Arrived editor={editor} arrival={state.arrival} onForget={arrivals.forget} onClose={close} />
  }
}

type ArrivedProperties = {
  readonly editor: Editor
  readonly arrival: Arrival
  /** Takes the notice away, `onClose` at the person’s wish. */
  readonly onForget: () => void
  readonly onClose: () => void
}

function Arrived({ editor, arrival, onForget, onClose }: ArrivedProperties) {
  const { isThere, isNewest } = useEditorState({
    editor,
    selector: () => ({ isThere: arrival.step.isThere(), isNewest: arrival.step.isNewest() }),
  })
  useEffect(() => {
    if (!isThere) onForget()
  }, [isThere, onForget])
  const undo = () => {
    editor.commands.undo()
    onClose()
  }
  return (
    <div className="arrival-notice" role="status">
      <div>
        <p>
          <b>{nameOf(arrival)}</b>
        </p>
        {arrival.dropped.length > 0 && <p>Left out: {droppedWords(arrival.dropped)}.</p>}
        {!isNewest && <p>The story was changed since; to undo it, undo those changes first.</p>}
      </div>
      {isNewest && (
        <Button variant="default" size="compact-sm" onClick={undo}>
          Undo
        </Button>
      )}
      <CloseButton aria-label="Keep it and close this notice" onClick={onClose} />
    </div>
  )
}

function nameOf({ document, isMarkdown }: Arrival): string {
  if (document !== null) return `${document} was brought in.`
  return isMarkdown ? 'Pasted, and read as Markdown.' : 'Pasted.'
}
