import { ActionIcon, Button } from '@mantine/core'
import { useState } from 'react'
import type { StoryView } from '../../app/ipc/views.ts'
import { deskCommand } from '../../app/menu/desk-commands.ts'
import { useCommands } from '../commands/use-commands.ts'
import type { GoTo } from '../place.ts'
import { give } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'
import { Pill } from '../ui/pill.tsx'
import { ReturnStory } from '../ui/return-story.tsx'
import { StateSteps } from '../ui/state-steps.tsx'
import { Preview } from './preview.tsx'
import { type SaveStates, useSaveState } from './save-states.ts'

type Properties = {
  readonly view: StoryView
  readonly saveStates: SaveStates
  readonly flush: () => Promise<unknown>
  readonly onLeave: () => void
  readonly goTo: GoTo
}

/** The bar above a story: where it stands, whether it is saved, and what this person can do with it next. */
export function StoryBar({ view: { story, actions, version }, saveStates, flush, onLeave, goTo }: Properties) {
  const { run, busy, notice } = useDoing()
  const [previewing, setPreviewing] = useState(false)
  const submit = (name: 'submit-for-checking' | 'submit-for-approval') =>
    run(async () => {
      await flush()
      await give(name, { storyId: story.id })
    })
  const preview = () =>
    run(async () => {
      await flush()
      setPreviewing(true)
    })
  const submission = (name: 'submit-for-checking' | 'submit-for-approval') => ({
    ...deskCommand(name),
    enabled: actions.includes(name),
    run: () => void submit(name),
  })
  useCommands([
    { ...deskCommand('preview-story'), run: () => void preview() },
    submission('submit-for-checking'),
    submission('submit-for-approval'),
  ])
  return (
    <>
      <header className="story-bar">
        <ActionIcon variant="subtle" color="gray" aria-label="Back" onClick={onLeave}>
          ‹
        </ActionIcon>
        <h1>{story.fields.slug}</h1>
        {version > 0 && <Pill>v{version}</Pill>}
        <StateSteps state={story.state} />
        <div className="end">
          <Saved states={saveStates} />
          <Button variant="default" onClick={preview}>
            Preview
          </Button>
          {actions.includes('return') && <ReturnStory storyId={story.id} />}
          {actions.includes('submit-for-checking') && (
            <Button variant="default" loading={busy} onClick={() => submit('submit-for-checking')}>
              Submit for checking
            </Button>
          )}
          {actions.includes('submit-for-approval') && (
            <Button loading={busy} onClick={() => submit('submit-for-approval')}>
              Submit for approval
            </Button>
          )}
          {(actions.includes('approve') || actions.includes('release')) && (
            <Button onClick={() => goTo({ screen: 'approvals' })}>
              {actions.includes('approve') ? 'Read the proof' : 'Release'}…
            </Button>
          )}
        </div>
      </header>
      {notice}
      <Preview storyId={story.id} opened={previewing} onClose={() => setPreviewing(false)} />
    </>
  )
}

function Saved({ states }: { readonly states: SaveStates }) {
  const state = useSaveState(states)
  const words = {
    saved: 'Saved',
    saving: 'Saving…',
    unsaved: `Not saved: ${state.kind === 'unsaved' ? state.reason : ''}`,
  }
  return (
    <span role="status" className="saved" data-state={state.kind}>
      {words[state.kind]}
    </span>
  )
}
