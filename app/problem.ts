import { z } from 'zod'

/**
 * What a person is told when something cannot be done: a stable code for programs, one sentence
 * a newsroom understands, and what to do next.
 */
export const problem = z.object({
  code: z.string(),
  message: z.string(),
  next: z.string(),
  /** For a refused input: which field, as a dotted path. */
  field: z.string().optional(),
})
export type Problem = z.infer<typeof problem>

/** The one error class that crosses layers; anything else thrown is a fault of the program. */
export class StetError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(`${problem.message} ${problem.next}`)
    this.name = 'StetError'
    this.problem = problem
  }
}

/** Throws a problem; a function so that it can stand in an expression. */
export function refuse(code: string, message: string, next: string, field?: string): never {
  throw new StetError({ code, message, next, ...(field === undefined ? {} : { field }) })
}

/** The problem inside anything thrown: its own when it has one, else a fault that names the original message. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof StetError) return thrown.problem
  const detail = thrown instanceof Error ? thrown.message : String(thrown)
  return {
    code: 'fault',
    message: `Something went wrong inside Stet: ${detail}.`,
    next: 'Nothing you saved is lost. Try again, and if it happens again restart the desk.',
  }
}
