import type { Desk } from '../commands/desk.ts'
import { textOfBody } from '../story/body.ts'
import type { Story } from '../story/story.ts'
import { standingNotices, type WireNotice } from '../story/wire-notice.ts'
import type { Gate } from './gate.ts'

const happened = {
  update: 'The agency updated its copy',
  correction: 'The agency corrected its copy',
  kill: 'The agency killed its copy',
} as const

/** Blocks while a notice of the wire stands. It cannot be overridden, only acknowledged: a kill by a chief who says why. */
export function wireGate(desk: Desk, story: Story): Gate {
  const base = { id: 'wire-current', overridable: false, title: 'Wire source current' }
  const standing = standingNotices(story)
  const worst = standing.find((notice) => notice.signal === 'kill') ?? standing[0]
  if (worst !== undefined) {
    const named = worst.headline ?? 'A take without a headline'
    const needed = worst.signal === 'kill' ? 'A chief must acknowledge it and say why.' : 'It must be acknowledged.'
    const more = standing.length > 1 ? ` ${standing.length - 1} more stand.` : ''
    return {
      ...base,
      outcome: 'block',
      title: happened[worst.signal],
      reason: `“${named}” arrived after the story used it. ${needed}${more}`,
      place: { kind: 'wire' },
    }
  }
  return { ...base, outcome: 'pass', reason: passReason(desk, story), place: null }
}

function passReason(desk: Desk, story: Story): string {
  if (story.wire.length === 0) return 'The story uses no wire copy.'
  const killed = story.wireNotices.findLast((notice) => notice.signal === 'kill')
  return killed === undefined
    ? 'Every change of the agency is acknowledged.'
    : `${happened.kill}. ${whoAnswers(desk, killed)}`
}

function whoAnswers(desk: Desk, { acknowledged }: WireNotice): string {
  const name = acknowledged?.by == null ? 'A chief' : (desk.person(acknowledged.by)?.name ?? 'A chief')
  return `${name} let the story stand: ${acknowledged?.reason ?? ''}`
}

/** Asks for the agency’s name in the story: a condition where the source requires its credit line, advice elsewhere. */
export function creditGate(desk: Desk, story: Story): Gate {
  const base = { id: 'agency-credited', overridable: true, title: 'Agency credited' }
  const text = `${story.fields.byline}\n${story.fields.dateline}\n${textOfBody(desk.body(story.id))}`.toLowerCase()
  const missing = creditsOf(desk, story).filter(({ credit }) => !text.includes(credit.toLowerCase()))
  const first = missing.find(({ required }) => required) ?? missing[0]
  if (first === undefined) {
    const reason = story.wire.length === 0 ? 'No agency copy is used.' : 'Its name stands in the story.'
    return { ...base, outcome: 'pass', reason, place: null }
  }
  const asked = first.required ? ' Its credit line is required.' : ''
  return {
    ...base,
    outcome: first.required ? 'block' : 'advice',
    reason: `${first.credit} is not named in byline, dateline or body.${asked}`,
    place: { kind: 'field', field: 'byline' },
  }
}

function creditsOf(desk: Desk, story: Story): { credit: string; required: boolean }[] {
  return story.wire.flatMap((link) => {
    const item = desk.wireItem(link.itemId)
    if (item === null) return []
    const source = desk.source(item.sourceId)
    const required = source?.creditRequired === true
    const credit = item.current.item.credit ?? (required ? source.name : null)
    return credit === null ? [] : [{ credit, required }]
  })
}
