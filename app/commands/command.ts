import type { z } from 'zod'
import type { StoryId } from '../ids.ts'
import type { Decision } from '../log/events.ts'
import type { Actor } from '../people/person.ts'
import type { Body } from '../story/body.ts'
import type { Desk } from './desk.ts'

/** What a command decided: entries for the log, and for a new story the text its body begins with. */
export type Outcome = {
  readonly decisions: readonly Decision[]
  readonly seed?: { readonly storyId: StoryId; readonly body: Body }
  /** For a story that is there: what its body shall say from now on, written as one edit of as little as possible. */
  readonly rewrite?: { readonly storyId: StoryId; readonly body: Body }
}

/**
 * A change a person can make. `policy` throws a StetError when this actor may not do this here and now;
 * `decide` assumes the policy passed and throws a StetError when the change itself is impossible.
 */
export type Command<Name extends string, Input> = {
  readonly name: Name
  /**
   * Where it may be asked for: `window` straight from a screen; `main` only by the main process, which adds what a
   * window cannot know (a signature, a folder a person picked, the outcome of a delivery).
   */
  readonly askedBy: 'window' | 'main'
  readonly input: z.ZodType<Input>
  policy(desk: Desk, actor: Actor, input: Input): void
  decide(desk: Desk, actor: Actor, input: Input): Outcome
}

/** Gives a command its types; the object itself is unchanged. */
export function command<Name extends string, Input>(definition: Command<Name, Input>): Command<Name, Input> {
  return definition
}

/** An outcome of entries only. */
export function decided(...decisions: Decision[]): Outcome {
  return { decisions }
}
