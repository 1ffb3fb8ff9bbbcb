import { type Claim, claim } from '../factcheck/claim.ts'
import { type FooterTemplate, footerTemplate } from '../footer/footer.ts'
import { type House, house } from '../people/house.ts'
import { type Person, person } from '../people/person.ts'
import { type Release, release } from '../publish/release.ts'
import { type Story, story } from '../story/story.ts'

/** The record a projection keeps for each kind of subject. */
export type Records = {
  readonly house: House
  readonly person: Person
  readonly footer: FooterTemplate
  readonly story: Story
  readonly claim: Claim
  readonly release: Release
}

/** The shape of each record, to validate what is read back. */
export const recordSchemas = { house, person, footer: footerTemplate, story, claim, release }
