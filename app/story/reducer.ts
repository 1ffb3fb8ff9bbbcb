import type { WireTakeId } from '../ids.ts'
import type { EventAbout } from '../log/events.ts'
import { existing } from '../log/log-fault.ts'
import { withoutUndefined } from '../log/without-undefined.ts'
import type { Story, WireLink } from './story.ts'
import { acknowledged, relinked, withNotice } from './wire-notice.ts'

/** A story after an event about it. */
export function reduceStory(before: Story | undefined, event: EventAbout<'story'>): Story {
  if (event.type === 'story-started') return startedStory(event)
  return { ...advance(existing(before, event), event), changedAt: event.at }
}

function startedStory(event: EventAbout<'story'> & { type: 'story-started' }): Story {
  const { by, deskId, fields, wire, footer } = event.data
  return {
    id: event.subject as Story['id'],
    deskId,
    fields,
    wire: wire.map(withTake),
    wireNotices: [],
    footer,
    state: 'draft',
    startedBy: by,
    startedAt: event.at,
    changedAt: event.at,
    fieldWriters: [by],
    submittedBy: null,
    submittedAt: null,
    returned: null,
    approval: null,
    voided: null,
    releases: [],
  }
}

type LaterEvent = Exclude<EventAbout<'story'>, { type: 'story-started' }>

function advance(story: Story, event: LaterEvent): Story {
  switch (event.type) {
    case 'story-fields-changed':
      return {
        ...story,
        fields: { ...story.fields, ...withoutUndefined(event.data.changes) },
        fieldWriters: [...new Set([...story.fieldWriters, event.data.by])],
      }
    case 'story-wire-attached': {
      const { itemId } = event.data.wire
      return {
        ...story,
        wire: [...story.wire.filter((link) => link.itemId !== itemId), withTake(event.data.wire)],
        wireNotices: relinked(story.wireNotices, itemId, { by: event.actor, at: event.at, reason: '' }),
      }
    }
    case 'story-wire-noticed':
      return { ...story, wireNotices: withNotice(story.wireNotices, { ...event.data, at: event.at }) }
    case 'story-wire-notice-acknowledged': {
      const { takeId, by, reason } = event.data
      return { ...story, wireNotices: acknowledged(story.wireNotices, takeId, { by, at: event.at, reason }) }
    }
    case 'story-footer-chosen':
      return { ...story, footer: event.data.footer }
    case 'story-length-budgeted':
      return { ...story, budget: event.data.budget }
    case 'story-submitted-for-checking':
      return { ...story, state: 'checking', returned: null }
    case 'story-submitted-for-approval':
      return { ...story, state: 'review', submittedBy: event.data.by, submittedAt: event.at, voided: null }
    case 'story-returned': {
      const { by, note, covered } = event.data
      const returned = { by, note, at: event.at }
      const kept = covered === undefined ? {} : { lastReturn: { by, at: event.at, covered } }
      return { ...story, state: 'draft', approval: null, returned, ...kept }
    }
    case 'story-approved':
      return {
        ...story,
        state: 'approved',
        approval: { ...event.data.approval, at: event.at },
        voided: null,
        returned: null,
      }
    case 'story-approval-voided':
      return { ...story, state: 'review', approval: null, voided: { ...event.data, at: event.at } }
    case 'story-version-named':
      return story
    case 'story-version-restored':
      return { ...story, fieldWriters: [...new Set([...story.fieldWriters, event.data.by])] }
    case 'story-released':
      return { ...story, state: 'published', releases: [...story.releases, event.data.releaseId] }
  }
}

function withTake(link: Omit<WireLink, 'takeId'> & { readonly takeId?: WireTakeId | undefined }): WireLink {
  return { ...link, takeId: link.takeId ?? (link.itemId as string as WireTakeId) }
}
