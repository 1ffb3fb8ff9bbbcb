import { coverStory, footerOf } from '../../../app/approval/cover.ts'
import { changedParts, hashCoveredText } from '../../../app/approval/covered-text.ts'
import { blocking, gatesOf } from '../../../app/approval/gates.ts'
import type { Desk } from '../../../app/commands/desk.ts'
import { counts, isSettled, statusOf } from '../../../app/factcheck/status.ts'
import { hashText } from '../../../app/hash.ts'
import type { StoryId } from '../../../app/ids.ts'
import type { ApprovalBrief, CheckRow, ClaimView, StoryAction, StoryRow, StoryView } from '../../../app/ipc/views.ts'
import { hasRole, type Person, type Role } from '../../../app/people/person.ts'
import { storyNamed } from '../../../app/people/policies.ts'
import { leavingLines } from '../../../app/story/printed-lines.ts'
import type { Story } from '../../../app/story/story.ts'
import { findTks } from '../../../app/story/tk.ts'
import { standingNotices } from '../../../app/story/wire-notice.ts'

/** A story as the story screen shows it to one person. */
export function storyView(desk: Desk, id: StoryId, viewer: Person): StoryView {
  const story = storyNamed(desk, id)
  return {
    story,
    deskName: deskName(desk, story),
    version: desk.versionCount(id),
    claims: claimViews(desk, id),
    wire: story.wire.flatMap((link) => desk.wireItem(link.itemId) ?? []),
    footer: footerView(desk, story),
    gates: gatesOf(desk, story),
    actions: actionsOf(story, viewer),
    approvalRefusal: approvalRefusal(desk, story, viewer),
    names: Object.fromEntries(desk.people().map((person) => [person.id, person.name])),
    releases: story.releases.flatMap((release) => desk.release(release) ?? []),
  }
}

/** What a chief reads before signing. */
export function approvalBrief(desk: Desk, id: StoryId, viewer: Person): ApprovalBrief {
  const covered = coverStory(desk, storyNamed(desk, id))
  return { ...storyView(desk, id, viewer), covered, hash: hashCoveredText(covered) }
}

/** A story as one row of a list. */
export function storyRow(desk: Desk, story: Story, viewer: Person): StoryRow {
  const claims = claimViews(desk, story.id)
  return {
    id: story.id,
    slug: story.fields.slug,
    headline: story.fields.headline,
    state: story.state,
    deskName: deskName(desk, story),
    language: story.fields.language,
    changedAt: story.changedAt,
    startedByName: desk.person(story.startedBy)?.name ?? '',
    mine: desk.writersOf(story.id).includes(viewer.id),
    claims: claims.length,
    settled: claims.filter((claim) => claim.settled).length,
    stale: claims.filter((claim) => claim.status === 'stale').length,
    disputed: claims.filter((claim) => claim.status === 'disputed' || claim.status === 'incorrect').length,
    tks: findTks([story.fields.headline, story.fields.dek, ...leavingLines(desk.body(story.id))].join('\n')).length,
    voided: story.voided !== null,
    wireNotices: standingNotices(story).length,
    returned: story.returned !== null,
    changedSinceYourReturn: changedSinceReturnBy(desk, story, viewer),
  }
}

function changedSinceReturnBy(desk: Desk, story: Story, viewer: Person): boolean {
  const { lastReturn } = story
  if (lastReturn?.by !== viewer.id || story.state !== 'review') return false
  return changedParts(lastReturn.covered, coverStory(desk, story)).length > 0
}

/** The story's claims that are not settled, as rows of the Checks screen. */
export function checkRows(desk: Desk, story: Story): CheckRow[] {
  return claimViews(desk, story.id)
    .filter((view) => !view.settled)
    .map(({ claim, words, status }) => ({
      storyId: story.id,
      slug: story.fields.slug,
      headline: story.fields.headline,
      language: story.fields.language,
      deskName: deskName(desk, story),
      claimId: claim.id,
      words: words ?? claim.taggedWords,
      status,
      kind: claim.kind,
      risk: claim.risk,
    }))
}

function claimViews(desk: Desk, id: StoryId): ClaimView[] {
  return desk
    .claimsOf(id)
    .filter(counts)
    .map((placed) => {
      const status = statusOf(placed)
      const { claim, words } = placed
      return { claim, words, wordsHash: words === null ? null : hashText(words), status, settled: isSettled(status) }
    })
}

function footerView(desk: Desk, story: Story): StoryView['footer'] {
  const resolution = footerOf(desk, story)
  if (story.footer.kind === 'none' || resolution === null) return null
  return { name: desk.footer(story.footer.footerId)?.name ?? '', version: story.footer.version, resolution }
}

function actionsOf(story: Story, viewer: Person): StoryAction[] {
  const is = (...roles: Role[]) => roles.some((role) => hasRole(viewer, story.deskId, role))
  const { state } = story
  const possible: [StoryAction, boolean][] = [
    ['edit', is('editor', 'checker', 'chief') && state !== 'published'],
    ['check', is('editor', 'checker', 'chief') && state !== 'published'],
    ['restore', is('editor', 'chief') && state !== 'published'],
    ['name-version', is('editor', 'checker', 'chief')],
    ['submit-for-checking', is('editor') && state === 'draft'],
    ['submit-for-approval', is('editor', 'checker') && (state === 'draft' || state === 'checking')],
    ['return', is('checker', 'chief') && (state === 'checking' || state === 'review' || state === 'approved')],
    ['approve', is('chief') && state === 'review'],
    ['release', is('chief') && state === 'approved'],
    ['acknowledge-wire', is('editor', 'chief')],
    ['acknowledge-kill', is('chief')],
  ]
  return possible.flatMap(([action, allowed]) => (allowed ? [action] : []))
}

function approvalRefusal(desk: Desk, story: Story, viewer: Person): string | null {
  if (story.state !== 'review') return null
  if (!hasRole(viewer, story.deskId, 'chief')) return 'Only a chief of this desk approves.'
  const wrote = desk.writersOf(story.id).includes(viewer.id)
  if (wrote && desk.house()?.allowOwnApproval !== true)
    return 'You wrote part of this story, so somebody else must approve it.'
  const hard = blocking(gatesOf(desk, story)).find((gate) => !gate.overridable)
  return hard === undefined ? null : `${hard.title}: ${hard.reason}`
}

function deskName(desk: Desk, story: Story): string {
  return desk.house()?.desks.find((one) => one.id === story.deskId)?.name ?? ''
}
