import type { Claim } from '../factcheck/claim.ts'
import type { FooterTemplate } from '../footer/footer.ts'
import type { House } from '../people/house.ts'
import type { Person } from '../people/person.ts'
import type { Release } from '../publish/release.ts'
import type { Story } from '../story/story.ts'
import type { Intake } from '../wire/intake.ts'
import type { SavedSearch } from '../wire/search/saved-search.ts'
import type { WireSource } from '../wire/source.ts'

/** The record a projection keeps for each kind of subject. */
export type Records = {
  readonly house: House
  readonly person: Person
  readonly footer: FooterTemplate
  readonly story: Story
  readonly claim: Claim
  readonly release: Release
  readonly source: WireSource
  readonly search: SavedSearch
  readonly intake: Intake
}
