import { Menu, UnstyledButton } from '@mantine/core'
import type { Overview, Session } from '../../app/ipc/views.ts'
import type { GoTo, Place, RailScreen } from '../place.ts'
import { useAsk } from './desk-client.ts'
import { describePerson, desksOf, initialsOf } from './role-words.ts'

type Entry = { readonly screen: RailScreen; readonly label: string; readonly count?: keyof Overview }

const desk: readonly Entry[] = [
  { screen: 'wire', label: 'Wire', count: 'wire' },
  { screen: 'my-stories', label: 'My stories', count: 'myStories' },
  { screen: 'checks', label: 'Checks', count: 'checks' },
  { screen: 'approvals', label: 'Approvals', count: 'approvals' },
  { screen: 'published', label: 'Published' },
]
const house: readonly Entry[] = [
  { screen: 'footers', label: 'Footers' },
  { screen: 'people', label: 'People' },
  { screen: 'settings', label: 'Settings' },
]

/** A search somebody keeps, as the rail shows it. */
export type SavedSearchEntry = {
  readonly id: string
  readonly name: string
  /** How much is new, such as `9` or `100+`. */
  readonly count: string
  readonly chosen: boolean
  readonly onOpen: () => void
}

type Properties = {
  readonly session: Extract<Session, { kind: 'signed-in' }>
  readonly place: Place
  readonly goTo: GoTo
  readonly savedSearches?: readonly SavedSearchEntry[]
  readonly onSwitchPerson: () => void
  readonly onSignOut: () => void
}

/** The way around the desk, with what waits at each stop, and who sits here. */
export function Rail({ session, place, goTo, savedSearches = [], onSwitchPerson, onSignOut }: Properties) {
  const overview = useAsk('overview', undefined)
  const { name } = session.house
  const deskName = desksOf(session.person, session.house)[0]
  const entry = ({ screen, label, count }: Entry) => (
    <UnstyledButton
      key={screen}
      className="rail-entry"
      aria-current={standsAt(place) === screen ? 'page' : undefined}
      onClick={() => goTo({ screen })}
    >
      <span>{label}</span>
      {count !== undefined && <b>{overview.data?.[count].toLocaleString('en') ?? ''}</b>}
    </UnstyledButton>
  )
  return (
    <nav className="rail" aria-label="Desk">
      <div className="brand">
        Stet<small>{deskName === undefined ? name : `${name} · ${deskName} desk`}</small>
      </div>
      {desk.map(entry)}
      {savedSearches.length > 0 && <h2>Saved searches</h2>}
      {savedSearches.map((search) => (
        <UnstyledButton
          key={search.id}
          className="rail-entry"
          aria-current={search.chosen ? 'page' : undefined}
          onClick={search.onOpen}
        >
          <span>{search.name}</span>
          <b>{search.count}</b>
        </UnstyledButton>
      ))}
      <h2>House</h2>
      {house.map(entry)}
      <PersonBlock session={session} onSwitchPerson={onSwitchPerson} onSignOut={onSignOut} />
    </nav>
  )
}

/** The entry that stands for where a person is; none while it is a saved search. */
function standsAt(place: Place): RailScreen | null {
  if (place.screen === 'story') return 'my-stories'
  return place.screen === 'wire' && place.search !== undefined ? null : place.screen
}

function PersonBlock({ session, onSwitchPerson, onSignOut }: Omit<Properties, 'place' | 'goTo' | 'savedSearches'>) {
  const { person } = session
  return (
    <Menu position="top-start" width="target">
      <Menu.Target>
        <UnstyledButton className="person">
          <span className="initials" aria-hidden="true">
            {initialsOf(person.name)}
          </span>
          <span>
            <b>{person.name}</b>
            <span className="sub">{describePerson(person, session.house)}</span>
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onSwitchPerson}>Switch person…</Menu.Item>
        <Menu.Item onClick={onSignOut}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
