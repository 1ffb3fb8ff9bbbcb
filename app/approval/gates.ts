import type { Desk } from '../commands/desk.ts'
import type { PlacedClaim } from '../factcheck/claim.ts'
import { counts, isSettled, statusOf, verifiersOf } from '../factcheck/status.ts'
import { versionOf } from '../footer/resolve.ts'
import { textOfBody } from '../story/body.ts'
import type { Story } from '../story/story.ts'
import { footerOf } from './cover.ts'
import type { Gate } from './gate.ts'
import { lengthGate } from './length-gate.ts'
import { pictureGate } from './picture-gate.ts'
import { storyTks } from './story-tks.ts'
import { creditGate, wireGate } from './wire-gates.ts'

/** Every gate of the story as it stands, in the order a chief reads them. */
export function gatesOf(desk: Desk, story: Story): Gate[] {
  const claims = desk.claimsOf(story.id).filter(counts)
  return [
    claimsGate(claims),
    highRiskGate(desk, story, claims),
    tkGate(desk, story),
    fieldsGate(desk, story),
    footerGate(desk, story),
    wireGate(desk, story),
    creditGate(desk, story),
    ...picturesGate(desk, story),
    lengthGate(desk, story),
  ]
}

function picturesGate(desk: Desk, story: Story): Gate[] {
  const gate = pictureGate(desk, story)
  return gate === null ? [] : [gate]
}

/** The gates that stand in the way. */
export function blocking(gates: readonly Gate[]): Gate[] {
  return gates.filter((gate) => gate.outcome === 'block')
}

function claimsGate(claims: readonly PlacedClaim[]): Gate {
  const open = claims.filter((placed) => !isSettled(statusOf(placed)))
  const first = open[0]
  const base = { id: 'claims-settled', overridable: true }
  if (first === undefined) {
    const reason = claims.length === 0 ? 'No claim is tagged in this story.' : `${claims.length} settled.`
    return {
      ...base,
      outcome: claims.length === 0 ? 'advice' : 'pass',
      title: 'Every claim settled',
      reason,
      place: null,
    }
  }
  const named = open.slice(0, 3).map((placed) => `“${placed.words ?? placed.claim.taggedWords}” is ${statusOf(placed)}`)
  const more = open.length > 3 ? ` and ${open.length - 3} more` : ''
  return {
    ...base,
    outcome: 'block',
    title: open.length === 1 ? '1 claim is open' : `${open.length} claims are open`,
    reason: `${named.join('; ')}${more}.`,
    place: { kind: 'claim', claimId: first.claim.id },
  }
}

function highRiskGate(desk: Desk, story: Story, claims: readonly PlacedClaim[]): Gate {
  const writers = new Set(desk.writersOf(story.id))
  const highRisk = claims.filter((placed) => placed.claim.risk === 'high')
  const short = highRisk.find((placed) => verifiersOf(placed).filter((person) => !writers.has(person)).length < 2)
  const base = { id: 'high-risk-checked-twice', overridable: true, title: 'High-risk claims checked by two people' }
  if (short === undefined) {
    return {
      ...base,
      outcome: 'pass',
      reason: highRisk.length === 0 ? 'None is high-risk.' : `${highRisk.length} checked twice.`,
      place: null,
    }
  }
  return {
    ...base,
    outcome: 'block',
    reason: `“${short.words ?? short.claim.taggedWords}” needs two checkers who did not write the story.`,
    place: { kind: 'claim', claimId: short.claim.id },
  }
}

function tkGate(desk: Desk, story: Story): Gate {
  const tks = storyTks(desk, story)
  const first = tks[0]
  const base = { id: 'no-tk', overridable: false }
  if (first === undefined)
    return { ...base, outcome: 'pass', title: 'No TK left', reason: 'Nothing is still to come.', place: null }
  return {
    ...base,
    outcome: 'block',
    title: tks.length === 1 ? '1 TK is left' : `${tks.length} TKs are left`,
    reason: `The copy still says ${first.text}.`,
    place: first.place,
  }
}

function fieldsGate(desk: Desk, story: Story): Gate {
  const empty = story.fields.headline.trim() === '' ? 'headline' : story.fields.byline.trim() === '' ? 'byline' : null
  const base = { id: 'fields-filled', overridable: false, title: 'No field is empty' }
  if (empty !== null)
    return { ...base, outcome: 'block', reason: `The ${empty} is empty.`, place: { kind: 'field', field: empty } }
  if (textOfBody(desk.body(story.id)).trim() === '') {
    return { ...base, outcome: 'block', reason: 'The body has no text.', place: { kind: 'field', field: 'body' } }
  }
  return { ...base, outcome: 'pass', reason: 'Headline, byline and body are there.', place: null }
}

function footerGate(desk: Desk, story: Story): Gate {
  const base = { id: 'footer-ready', overridable: true, title: 'Footer' }
  const place = { kind: 'footer' } as const
  if (story.footer.kind === 'none') return { ...base, outcome: 'block', reason: 'No footer is attached.', place }
  const template = desk.footer(story.footer.footerId)
  const version = template === null ? null : versionOf(template, story.footer.version)
  if (template === null || version === null)
    return { ...base, outcome: 'block', reason: 'Its footer is missing.', place }
  const title = `Footer “${template.name}” v${version.version}`
  if (template.retired) return { ...base, title, outcome: 'block', reason: 'This footer is retired.', place }
  if (version.state !== 'in-use') {
    return {
      ...base,
      title,
      outcome: 'block',
      reason: version.state === 'draft' ? 'This version is not in use yet.' : 'A newer version is in use.',
      place,
    }
  }
  const resolution = footerOf(desk, story)
  if (resolution?.kind === 'unresolved')
    return { ...base, title, outcome: 'block', overridable: false, reason: resolution.problems.join(' '), place }
  return { ...base, title, outcome: 'pass', reason: 'In use, every variable filled.', place: null }
}
