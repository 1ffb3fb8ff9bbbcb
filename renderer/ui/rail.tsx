import { Button, UnstyledButton } from '@mantine/core'
import type { Overview, Session } from '../../app/ipc/views.ts'
import type { GoTo, Place, RailScreen } from '../place.ts'
import { ask, useAsk } from './desk-client.ts'

const desk: readonly (readonly [RailScreen, string, keyof Overview | null])[] = [
  ['wire', 'Wire', 'wire'],
  ['my-stories', 'My stories', 'myStories'],
  ['checks', 'Checks', 'checks'],
  ['approvals', 'Approvals', 'approvals'],
  ['published', 'Published', null],
]
const house: readonly (readonly [RailScreen, string, null])[] = [
  ['footers', 'Footers', null],
  ['people', 'People', null],
  ['settings', 'Settings', null],
]

type Properties = {
  readonly session: Extract<Session, { kind: 'signed-in' }>
  readonly place: Place
  readonly goTo: GoTo
}

/** The way around the desk, with what waits at each stop. */
export function Rail({ session, place, goTo }: Properties) {
  const overview = useAsk('overview', undefined)
  const entry = ([screen, label, count]: readonly [RailScreen, string, keyof Overview | null]) => (
    <UnstyledButton
      key={screen}
      className="rail-entry"
      aria-current={place.screen === screen ? 'page' : undefined}
      onClick={() => goTo({ screen })}
    >
      <span>{label}</span>
      {count !== null && <b>{overview.data?.[count] ?? ''}</b>}
    </UnstyledButton>
  )
  const roles = [...new Set(Object.values(session.person.roles).flat())].join(', ')
  return (
    <nav className="rail" aria-label="Desk">
      <div className="brand">
        Stet<small>{session.house.name}</small>
      </div>
      {desk.map(entry)}
      <h2>House</h2>
      {house.map(entry)}
      <div className="person">
        <strong>{session.person.name}</strong>
        <div className="sub">{roles}</div>
        <Button variant="default" mt={8} fullWidth onClick={() => ask('signOut', undefined)}>
          Sign out
        </Button>
      </div>
    </nav>
  )
}
