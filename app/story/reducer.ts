import type { EventAbout } from '../log/events.ts'
import { existing } from '../log/log-fault.ts'
import { withoutUndefined } from '../log/without-undefined.ts'
import type { Story } from './story.ts'

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
    wire,
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
    case 'story-wire-attached':
      return {
        ...story,
        wire: [...story.wire.filter((link) => link.itemId !== event.data.wire.itemId), event.data.wire],
      }
    case 'story-footer-chosen':
      return { ...story, footer: event.data.footer }
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
    case 'story-released':
      return { ...story, state: 'published', releases: [...story.releases, event.data.releaseId] }
  }
}
