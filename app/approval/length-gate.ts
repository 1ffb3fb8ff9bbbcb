import type { Desk } from '../commands/desk.ts'
import { amountInWords, lengthOfBody, overBudget, usualColumn } from '../story/length.ts'
import type { Story } from '../story/story.ts'
import type { Gate } from './gate.ts'

/** Advises when the body is longer than its budget. A footer has no part in it. */
export function lengthGate(desk: Desk, story: Story): Gate {
  const base = { id: 'length-within-budget', overridable: true, title: 'Length within budget' }
  if (story.budget == null) return { ...base, outcome: 'pass', reason: 'No length is set.', place: null }
  const measure = desk.house()?.columnMeasure ?? usualColumn
  const { amount, unit } = story.budget
  const over = overBudget(lengthOfBody(desk.body(story.id), story.fields.language), story.budget, measure)
  const budget = amountInWords(amount, unit)
  if (over <= 0) return { ...base, outcome: 'pass', reason: `It fits its ${budget}.`, place: null }
  return {
    ...base,
    outcome: 'advice',
    reason: `The body is ${amountInWords(over, unit)} over its ${budget}.`,
    place: { kind: 'field', field: 'body' },
  }
}
