import './story.css'
import { Tabs } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useCallback, useState } from 'react'
import { flushSync } from 'react-dom'
import type { GatePlace } from '../../app/approval/gate.ts'
import type { StoryId } from '../../app/ids.ts'
import { deskCommand } from '../../app/menu/desk-commands.ts'
import { useCommands } from '../commands/use-commands.ts'
import type { GoTo } from '../place.ts'
import { useAsk } from '../ui/desk-client.ts'
import { GateList } from '../ui/gate-list.tsx'
import { BodyEditor } from './body-editor.tsx'
import { ChecksPanel } from './checks-panel.tsx'
import { rangeOfClaim } from './claim-index.ts'
import { DetailsPanel } from './details-panel.tsx'
import { goToPlace } from './go-to-place.ts'
import { type PastShown, PastView } from './history/past-view.tsx'
import { VersionsPanel } from './history/versions-panel.tsx'
import { ReadingWays } from './reading-ways.tsx'
import { SaveStates } from './save-states.ts'
import { SheetHead } from './sheet-head.tsx'
import { useSpellingIn } from './spelling/use-spelling-in.ts'
import { StatusLength } from './status-length.tsx'
import { StoryBar } from './story-bar.tsx'
import { StoryFinding } from './story-finding.tsx'
import { StoryFooter } from './story-footer.tsx'
import { StoryNotices } from './story-notices.tsx'
import { openInNewWindow, type PlaceInStory, returnTo, useKeepStoryPlace } from './story-place.ts'
import { tagClaim } from './tag-claim.ts'
import { TkList } from './tk-list.tsx'
import { useBody } from './use-body.ts'
import { WireNotices } from './wire-notices.tsx'
import { WireSource } from './wire-source.tsx'

type Properties = {
  readonly storyId: StoryId
  /** The spot the person came for. */
  readonly at?: GatePlace | undefined
  /** Where the person was in the story before the window or the desk ended. */
  readonly kept?: PlaceInStory | undefined
  readonly onLeave: () => void
  readonly goTo: GoTo
}

/** A story: the wire beside it, the sheet, and the inspector. */
export function StoryScreen({ storyId, at, kept, onLeave, goTo }: Properties) {
  const view = useAsk('story', { id: storyId })
  const house = useAsk('house', undefined)
  const [saveStates] = useState(() => new SaveStates())
  const body = useBody(storyId, saveStates)
  const [chosen, setChosen] = useState<string | null>(at?.kind === 'claim' ? at.claimId : null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [past, setPast] = useState<PastShown>({ kind: 'nothing' })
  const [tab, setTab] = useState<string | null>('checks')
  const onReady = useCallback(
    (created: Editor) => {
      setEditor(created)
      if (at !== undefined) goToPlace(at, created)
      else if (kept !== undefined) returnTo(kept, created)
    },
    [at, kept],
  )
  useKeepStoryPlace(storyId, editor)
  const mayEdit = view.data?.actions.includes('edit') === true
  useSpellingIn(view.data?.story.fields.language, editor, mayEdit)
  useCommands([{ ...deskCommand('story-in-new-window'), run: () => openInNewWindow(storyId) }])
  const tag = () => {
    const tagged = editor === null ? null : tagClaim(editor)
    if (tagged !== null) setChosen(tagged)
  }
  const mayTag = mayEdit && editor !== null && past.kind === 'nothing'
  useCommands([{ ...deskCommand('tag-claim'), enabled: mayTag, run: tag }])
  if (view.data === undefined) return null
  const { story, claims, gates, actions, names, deskName } = view.data
  const editable = actions.includes('edit')
  const showStory = () => flushSync(() => setPast({ kind: 'nothing' }))
  const choose = (id: string) => {
    showStory()
    setChosen(id)
    const range = editor === null ? null : rangeOfClaim(editor.state.doc, id)
    if (range !== null) editor?.chain().setTextSelection(range).scrollIntoView().run()
  }
  const go = (place: GatePlace) => {
    showStory()
    if (place.kind === 'claim') setChosen(place.claimId)
    if (place.kind === 'claim') setTab('checks')
    if (place.kind === 'field' && ['slug', 'section', 'language'].includes(place.field)) setTab('details')
    if (editor !== null) goToPlace(place, editor)
  }
  return (
    <section className="story-screen" aria-label={`Story ${story.fields.slug}`}>
      <div>
        <StoryBar view={view.data} saveStates={saveStates} flush={body.flush} onLeave={onLeave} goTo={goTo} />
        <StoryNotices view={view.data} />
        <WireNotices view={view.data} />
      </div>
      <ReadingWays editor={editor} />
      <StatusLength story={story} measure={house.data?.house.columnMeasure} editor={editor} />
      <div className="story-columns">
        <WireSource view={view.data} editor={editor} />
        <div className="sheet-column">
          <PastView
            view={view.data}
            shown={past}
            onShow={setPast}
            flush={body.flush}
            mayRestore={actions.includes('restore')}
          />
          {past.kind === 'nothing' && <StoryFinding editor={editor} editable={editable} />}
          <div className="story-sheet" hidden={past.kind !== 'nothing'} lang={story.fields.language}>
            <SheetHead story={story} editable={editable} editor={editor} onSaveState={saveStates.set} />
            {body.document !== null && (
              <BodyEditor
                storyId={storyId}
                document={body.document}
                editable={editable}
                claims={claims}
                chosen={chosen}
                onChoose={setChosen}
                onReady={onReady}
              />
            )}
            <StoryFooter view={view.data} editable={editable} />
          </div>
        </div>
        <aside className="inspector" aria-label="Inspector">
          <Tabs value={tab} onChange={setTab}>
            <Tabs.List>
              <Tabs.Tab value="checks">Checks</Tabs.Tab>
              <Tabs.Tab value="gates">Before it runs</Tabs.Tab>
              <Tabs.Tab value="details">Details</Tabs.Tab>
              <Tabs.Tab value="versions">Versions</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="checks">
              <ChecksPanel
                claims={claims}
                inSight={tab === 'checks'}
                chosen={chosen}
                mayCheck={actions.includes('check')}
                names={names}
                timeZone={house.data?.house.timeZone ?? 'UTC'}
                onChoose={choose}
                beforeDeciding={body.flush}
              />
            </Tabs.Panel>
            <Tabs.Panel value="gates">
              <TkList story={story} editor={editor} onGo={showStory} />
              <GateList gates={gates} onGo={go} />
            </Tabs.Panel>
            <Tabs.Panel value="details">
              <DetailsPanel
                story={story}
                house={house.data?.house}
                deskName={deskName}
                editable={editable}
                onSaveState={saveStates.set}
              />
            </Tabs.Panel>
            <Tabs.Panel value="versions">
              {tab === 'versions' && (
                <VersionsPanel view={view.data} shown={past} onShow={setPast} flush={body.flush} />
              )}
            </Tabs.Panel>
          </Tabs>
        </aside>
      </div>
    </section>
  )
}
