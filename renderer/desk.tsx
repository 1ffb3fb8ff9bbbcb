import { Loader } from '@mantine/core'
import { useState } from 'react'
import type { Session } from '../app/ipc/views.ts'
import { deskCommand } from '../app/menu/desk-commands.ts'
import { desksWith } from '../app/people/person.ts'
import { ApprovalsScreen } from './approvals/approvals-screen.tsx'
import { ChecksScreen } from './checks/checks-screen.tsx'
import { Palette } from './commands/palette.tsx'
import { ShortcutSheet } from './commands/shortcut-sheet.tsx'
import { useCommandKeys } from './commands/use-command-keys.ts'
import { useCommands } from './commands/use-commands.ts'
import { FootersScreen } from './footers/footers-screen.tsx'
import { AtKeptPlace, useKeepPlace } from './kept-place.tsx'
import { ImportStory } from './my-stories/import-story.tsx'
import { MyStoriesScreen } from './my-stories/my-stories-screen.tsx'
import { NewStory } from './my-stories/new-story.tsx'
import { PeopleScreen } from './people/people-screen.tsx'
import { SwitchPerson } from './people/switch-person.tsx'
import { useSignOut } from './people/use-sign-out.tsx'
import { type GoTo, type Place, railScreens } from './place.ts'
import { PublishedScreen } from './published/published-screen.tsx'
import { SettingsScreen } from './settings/settings-screen.tsx'
import { StoryScreen } from './story/story-screen.tsx'
import { useRecentStories } from './story/use-recent-stories.ts'
import { ask, useAsk } from './ui/desk-client.ts'
import { HealthNotices } from './ui/health-notices.tsx'
import { Rail } from './ui/rail.tsx'
import { StatusLine } from './ui/status-line.tsx'
import { StatusWordsContext } from './ui/status-words.ts'
import { WriterContext } from './ui/writer.ts'
import { WelcomeScreen } from './welcome/welcome-screen.tsx'
import { useSavedSearches } from './wire/use-saved-searches.ts'
import { WireScreen } from './wire/wire-screen.tsx'

/** The whole window: the welcome until somebody is signed in, then rail, screen and status line. */
export function Desk() {
  const session = useAsk('session', undefined)
  if (session.data === undefined) return <Loader m="xl" aria-label="Opening the desk" />
  if (session.data.kind !== 'signed-in') return <WelcomeScreen session={session.data} />
  const signedIn = session.data
  const { person } = signedIn
  return (
    <WriterContext key={person.id} value={person.id}>
      <AtKeptPlace>{(first) => <SignedInDesk session={signedIn} first={first} />}</AtKeptPlace>
    </WriterContext>
  )
}

type SignedIn = Extract<Session, { kind: 'signed-in' }>
type Asking = 'nothing' | 'new-story' | 'switch-person'

function SignedInDesk({ session, first }: { readonly session: SignedIn; readonly first: Place }) {
  const [place, goTo] = useState<Place>(first)
  useKeepPlace(place)
  const [asking, setAsking] = useState<Asking>('nothing')
  const [words, setWords] = useState<readonly string[]>([])
  const close = () => setAsking('nothing')
  const { person } = session
  const saved = useSavedSearches(place, goTo)
  useRecentStories(goTo)
  const { signOut, question } = useSignOut(person.id)
  return (
    <StatusWordsContext value={setWords}>
      <DeskCommands session={session} goTo={goTo} onAsk={setAsking} onSignOut={signOut} />
      <div className="desk">
        <Rail
          session={session}
          place={place}
          goTo={goTo}
          savedSearches={saved}
          onSwitchPerson={() => setAsking('switch-person')}
          onSignOut={signOut}
        />
        <main className="screen">
          <Screen place={place} goTo={goTo} session={session} onNewStory={() => setAsking('new-story')} />
        </main>
        <StatusLine words={words} />
        <HealthNotices timeZone={session.house.timeZone} />
      </div>
      <NewStory person={person} opened={asking === 'new-story'} onClose={close} goTo={goTo} />
      <ImportStory person={person} goTo={goTo} />
      <SwitchPerson person={person} opened={asking === 'switch-person'} onClose={close} />
      {question}
      <Palette />
      <ShortcutSheet />
    </StatusWordsContext>
  )
}

/** What can be done from every screen. Stands before the screens, so that theirs count before these. */
function DeskCommands({
  session,
  goTo,
  onAsk,
  onSignOut,
}: {
  readonly session: SignedIn
  readonly goTo: GoTo
  readonly onAsk: (what: Asking) => void
  readonly onSignOut: () => void
}) {
  useCommands([
    {
      ...deskCommand('new-story'),
      enabled: desksWith(session.person, 'editor').length > 0,
      run: () => onAsk('new-story'),
    },
    { ...deskCommand('new-window'), run: () => void ask('openWindow', { place: null }) },
    { ...deskCommand('import-wire'), run: () => goTo({ screen: 'wire' }) },
    ...railScreens.map((screen) => ({ ...deskCommand(screen), run: () => goTo({ screen }) })),
    { ...deskCommand('switch-person'), run: () => onAsk('switch-person') },
    { ...deskCommand('sign-out'), run: onSignOut },
  ])
  useCommandKeys()
  return null
}

type ScreenProperties = {
  readonly place: Place
  readonly goTo: GoTo
  readonly session: SignedIn
  readonly onNewStory: () => void
}

function Screen({ place, goTo, session: { person, house }, onNewStory }: ScreenProperties) {
  switch (place.screen) {
    case 'wire':
      return <WireScreen key={place.search?.id} person={person} goTo={goTo} query={place.search?.query ?? ''} />
    case 'my-stories':
      return <MyStoriesScreen person={person} goTo={goTo} onNewStory={onNewStory} />
    case 'checks':
      return <ChecksScreen goTo={goTo} />
    case 'approvals':
      return <ApprovalsScreen person={person} goTo={goTo} />
    case 'published':
      return <PublishedScreen goTo={goTo} />
    case 'footers':
      return <FootersScreen person={person} />
    case 'people':
      return <PeopleScreen person={person} house={house} />
    case 'settings':
      return <SettingsScreen person={person} />
    case 'story':
      return (
        <StoryScreen
          key={place.storyId}
          storyId={place.storyId}
          at={place.at}
          kept={place.kept}
          onLeave={() => goTo({ screen: 'my-stories' })}
          goTo={goTo}
        />
      )
  }
}
