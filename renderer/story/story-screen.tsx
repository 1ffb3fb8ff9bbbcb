import { Button, Tabs } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import type { GatePlace } from '../../app/approval/gates.ts'
import type { StoryId } from '../../app/ids.ts'
import type { StoryView } from '../../app/ipc/views.ts'
import { textOfBody } from '../../app/story/body.ts'
import { countWords, readingMinutes } from '../../app/story/word-count.ts'
import { ask, give, useAsk } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'
import { GateList } from '../ui/gate-list.tsx'
import { Paragraphs } from '../ui/paragraphs.tsx'
import { ReturnStory } from '../ui/return-story.tsx'
import { BodyEditor } from './body-editor.tsx'
import type { SaveState } from './body-session.ts'
import { ClaimCard } from './claim-card.tsx'
import { rangeOfClaim } from './claim-index.ts'
import { StoryFields } from './story-fields.tsx'
import { StoryFooter } from './story-footer.tsx'
import { useBody } from './use-body.ts'

type Properties = {
  readonly storyId: StoryId
  /** The spot the person came for. */
  readonly at?: GatePlace | undefined
  readonly onLeave: () => void
}

/** A story: the wire beside it, the sheet, and the inspector. */
export function StoryScreen({ storyId, at, onLeave }: Properties) {
  const view = useAsk('story', { id: storyId })
  const body = useBody(storyId)
  const [chosen, setChosen] = useState<string | null>(at?.kind === 'claim' ? at.claimId : null)
  const [editor, setEditor] = useState<Editor | null>(null)
  if (view.data === undefined) return null
  const { story, claims, wire, gates, actions, names } = view.data
  const editable = actions.includes('edit')
  const choose = (id: string) => {
    setChosen(id)
    const range = editor === null ? null : rangeOfClaim(editor.state.doc, id)
    if (range !== null) editor?.chain().setTextSelection(range).scrollIntoView().run()
  }
  return (
    <section className="story-screen" aria-label={`Story ${story.fields.slug}`}>
      <TopBar view={view.data} saveState={body.saveState} flush={body.flush} onLeave={onLeave} />
      <div className="story-columns">
        <aside className="column" aria-label="Wire source">
          {wire.length === 0 && (
            <p className="sub" style={{ padding: 16 }}>
              No wire source.
            </p>
          )}
          {wire.map(({ id, item }) => (
            <article key={id} className="copy" style={{ padding: 16, fontSize: 14 }} lang={item.language ?? undefined}>
              <div className="sub">{item.credit}</div>
              <strong>{item.headline}</strong>
              <Paragraphs paragraphs={item.paragraphs} />
            </article>
          ))}
        </aside>
        <div className="sheet-column">
          <div className="sheet" lang={story.fields.language}>
            <StoryFields story={story} editable={editable} part="above" />
            <WordCount editor={editor} language={story.fields.language} />
            {body.document !== null && (
              <BodyEditor
                document={body.document}
                editable={editable}
                claims={claims}
                chosen={chosen}
                onChoose={setChosen}
                onReady={setEditor}
              />
            )}
            <StoryFooter view={view.data} editable={editable} />
          </div>
        </div>
        <aside className="column" aria-label="Inspector">
          <Tabs defaultValue="checks">
            <Tabs.List>
              <Tabs.Tab value="checks">Checks</Tabs.Tab>
              <Tabs.Tab value="gates">Before it runs</Tabs.Tab>
              <Tabs.Tab value="details">Details</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="checks">
              <p style={{ padding: '4px 14px' }}>
                <b>
                  {claims.filter((claim) => claim.settled).length} of {claims.length} settled
                </b>
              </p>
              {claims.length === 0 && (
                <p className="sub" style={{ padding: '0 14px' }}>
                  Select words in the story and tag them as a claim.
                </p>
              )}
              {claims.map((claim) => (
                <ClaimCard
                  key={claim.claim.id}
                  view={claim}
                  chosen={claim.claim.id === chosen}
                  mayCheck={actions.includes('check')}
                  names={names}
                  onChoose={() => choose(claim.claim.id)}
                  beforeDeciding={body.flush}
                />
              ))}
            </Tabs.Panel>
            <Tabs.Panel value="gates">
              <GateList gates={gates} />
            </Tabs.Panel>
            <Tabs.Panel value="details" p="md">
              <StoryFields story={story} editable={editable} part="details" />
            </Tabs.Panel>
          </Tabs>
        </aside>
      </div>
    </section>
  )
}

const steps = ['draft', 'checking', 'review', 'approved', 'published'] as const

type TopBarProperties = {
  readonly view: StoryView
  readonly saveState: SaveState
  readonly flush: () => Promise<unknown>
  readonly onLeave: () => void
}

function TopBar({ view: { story, actions, releases }, saveState, flush, onLeave }: TopBarProperties) {
  const { run, busy, notice } = useDoing()
  const submit = (name: 'submit-for-checking' | 'submit-for-approval') =>
    run(async () => {
      await flush()
      await give(name, { storyId: story.id })
    })
  const [preview, setPreview] = useState<string | null>(null)
  return (
    <header className="bar">
      <Button variant="subtle" onClick={onLeave}>
        Back
      </Button>
      <h1 style={{ fontSize: 14, margin: 0 }}>{story.fields.slug}</h1>
      <span className="sub">
        {steps.map((step) => (step === story.state ? <b key={step}>{step} </b> : <span key={step}>{step} </span>))}
      </span>
      <div className="end">
        <span role="status">
          {saveState.kind === 'saved'
            ? 'Saved'
            : saveState.kind === 'saving'
              ? 'Saving…'
              : `Not saved: ${saveState.reason}`}
        </span>
        <Button
          variant="default"
          onClick={() =>
            run(async () => setPreview(preview === null ? (await ask('preview', { id: story.id })).text : null))
          }
        >
          Preview
        </Button>
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
        {actions.includes('return') && <ReturnStory storyId={story.id} />}
      </div>
      {story.voided !== null && (
        <p role="status" className="note">
          The approval is void: {story.voided.changed.join(', ')} changed after it was signed.
        </p>
      )}
      {story.returned !== null && <p className="note">Returned: {story.returned.note}</p>}
      {releases.map((release) => (
        <p key={release.id} className="note">
          {release.delivery.kind === 'delivered' ? 'Released to' : 'Release waits for'} {release.folder}
        </p>
      ))}
      {notice}
      {preview !== null && (
        <pre className="note" style={{ whiteSpace: 'pre-wrap', maxHeight: 240, overflow: 'auto', width: '100%' }}>
          {preview}
        </pre>
      )}
    </header>
  )
}

function WordCount({ editor, language }: { readonly editor: Editor | null; readonly language: string }) {
  if (editor === null) return null
  const words = countWords(textOfBody(editor.getJSON() as Parameters<typeof textOfBody>[0]), language)
  return (
    <p className="sub">
      {words} words · {readingMinutes(words)} min
    </p>
  )
}
