import type { Person } from '../../app/people/person.ts'
import { useAsk } from '../ui/desk-client.ts'
import { HouseForm } from './house-form.tsx'
import { ReleaseFolder } from './release-folder.tsx'
import { SpellingWords } from './spelling-words.tsx'
import { WireIntake } from './wire-intake.tsx'

/** The settings of the house, card by card. */
export function SettingsScreen({ person }: { readonly person: Person }) {
  const view = useAsk('house', undefined)
  const house = view.data?.house
  const { releaseFolder, words: _words, ...rest } = house ?? { releaseFolder: null, words: [] }
  const governs = person.admin || Object.values(person.roles).some((roles) => roles.includes('chief'))
  return (
    <section className="whole-screen" aria-label="Settings">
      <div className="column-head">
        <h1>Settings</h1>
      </div>
      <div className="bench fills">
        {!person.admin && <p className="note">Only an admin changes the settings of the house.</p>}
        {house !== undefined && <HouseForm key={JSON.stringify(rest)} house={house} mayChange={person.admin} />}
        {house !== undefined && <SpellingWords house={house} person={person} />}
        {house !== undefined && <ReleaseFolder folder={releaseFolder} mayChange={governs} />}
        <WireIntake mayChange={governs} />
      </div>
    </section>
  )
}
