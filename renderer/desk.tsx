import { Loader } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Session } from '../app/ipc/views.ts'
import { ApprovalsScreen } from './approvals/approvals-screen.tsx'
import { ChecksScreen } from './checks/checks-screen.tsx'
import { FootersScreen } from './footers/footers-screen.tsx'
import { MyStoriesScreen } from './my-stories/my-stories-screen.tsx'
import { PeopleScreen } from './people/people-screen.tsx'
import { type Place, railScreens } from './place.ts'
import { PublishedScreen } from './published/published-screen.tsx'
import { SettingsScreen } from './settings/settings-screen.tsx'
import { StoryScreen } from './story/story-screen.tsx'
import { useAsk } from './ui/desk-client.ts'
import { Rail } from './ui/rail.tsx'
import { StatusLine } from './ui/status-line.tsx'
import { WelcomeScreen } from './welcome/welcome-screen.tsx'
import { WireScreen } from './wire/wire-screen.tsx'

/** The whole window: the welcome until somebody is signed in, then rail, screen and status line. */
export function Desk() {
  const session = useAsk('session', undefined)
  if (session.data === undefined) return <Loader m="xl" aria-label="Opening the desk" />
  if (session.data.kind !== 'signed-in') return <WelcomeScreen session={session.data} />
  return <SignedInDesk key={session.data.person.id} session={session.data} />
}

function SignedInDesk({ session }: { readonly session: Extract<Session, { kind: 'signed-in' }> }) {
  const [place, goTo] = useState<Place>({ screen: 'wire' })
  useEffect(
    () =>
      window.stet.onMenu((entry) => {
        const screen = railScreens.find((one) => one === entry)
        if (screen !== undefined) goTo({ screen })
        if (entry === 'import') goTo({ screen: 'wire' })
        if (entry === 'new-story') goTo({ screen: 'my-stories' })
      }),
    [],
  )
  return (
    <div className="desk">
      <Rail session={session} place={place} goTo={goTo} />
      <main className="screen">
        <Screen place={place} goTo={goTo} session={session} />
      </main>
      <StatusLine />
    </div>
  )
}

type Properties = {
  readonly place: Place
  readonly goTo: (place: Place) => void
  readonly session: Extract<Session, { kind: 'signed-in' }>
}

function Screen({ place, goTo, session }: Properties) {
  switch (place.screen) {
    case 'wire':
      return <WireScreen person={session.person} goTo={goTo} query="" />
    case 'my-stories':
      return <MyStoriesScreen person={session.person} goTo={goTo} />
    case 'checks':
      return <ChecksScreen goTo={goTo} />
    case 'approvals':
      return <ApprovalsScreen goTo={goTo} />
    case 'published':
      return <PublishedScreen goTo={goTo} />
    case 'footers':
      return <FootersScreen />
    case 'people':
      return <PeopleScreen />
    case 'settings':
      return <SettingsScreen />
    case 'story':
      return (
        <StoryScreen
          key={place.storyId}
          storyId={place.storyId}
          onLeave={() => goTo({ screen: 'my-stories' })}
          goTo={goTo}
        />
      )
  }
}
