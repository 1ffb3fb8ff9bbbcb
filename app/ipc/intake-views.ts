import type { ImportId } from '../ids.ts'
import type { Intake } from '../wire/intake.ts'

/** How a way in does now, in words a newsroom understands. */
export type IntakeCondition = {
  /** `offline` is a state like any other; `trouble` needs somebody to look. */
  readonly kind: 'working' | 'paused' | 'offline' | 'trouble'
  readonly message: string
}

/** A watched folder or feed with how it does. */
export type IntakeRow = {
  readonly intake: Intake
  readonly condition: IntakeCondition
  /** When it last brought something new, or null. */
  readonly lastItemAt: string | null
  /** Where a feed has moved for good, or null. */
  readonly movedTo: string | null
}

/** A long import under way, told to windows. `ended` is told once, also when it was stopped. */
export type ImportProgress = {
  readonly id: ImportId
  readonly done: number
  readonly total: number
  readonly ended: boolean
}
