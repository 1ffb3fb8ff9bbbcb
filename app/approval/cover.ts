import type { Desk } from '../commands/desk.ts'
import { counts, statusOf } from '../factcheck/status.ts'
import { type FooterResolution, resolveFooter, versionOf } from '../footer/resolve.ts'
import { withoutClaimMarks } from '../story/claims-in-body.ts'
import type { Story } from '../story/story.ts'
import type { CoveredText } from './covered-text.ts'

/** Everything an approval of the story would cover, as it stands now. */
export function coverStory(desk: Desk, story: Story): CoveredText {
  const footer = footerOf(desk, story)
  return {
    headline: story.fields.headline,
    dek: story.fields.dek,
    byline: story.fields.byline,
    dateline: story.fields.dateline,
    language: story.fields.language,
    body: withoutClaimMarks(desk.body(story.id)),
    footer: footer?.kind === 'resolved' ? [...footer.runs] : null,
    claims: desk
      .claimsOf(story.id)
      .filter(counts)
      .map((placed) => ({ id: placed.claim.id, status: statusOf(placed), words: placed.words }))
      .sort((left, right) => (left.id < right.id ? -1 : 1)),
  }
}

/**
 * The story's footer with its variables filled, or null for a story that runs without one. While an approval stands,
 * the year is that of the approval, so that New Year's Eve does not change what was approved.
 */
export function footerOf(desk: Desk, story: Story): FooterResolution | null {
  if (story.footer.kind === 'none') return null
  const template = desk.footer(story.footer.footerId)
  const version = template === null ? null : versionOf(template, story.footer.version)
  const house = desk.house()
  if (version === null || house === null)
    return { kind: 'unresolved', problems: ['The footer it names is not in this newsroom.'] }
  return resolveFooter(version, {
    publication: house.name,
    slug: story.fields.slug,
    year: yearAt(story.approval?.at ?? desk.now, house.timeZone),
    language: story.fields.language,
  })
}

function yearAt(moment: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(new Date(moment))
}
