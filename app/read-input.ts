import type { z } from 'zod'
import { refuse } from './problem.ts'

/** What somebody sent, as its schema understands it. Refuses with the schema's own words and the field they are about. */
export function readInput<Input>(schema: z.ZodType<Input>, sent: unknown): Input {
  const read = schema.safeParse(sent)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  return refuse(
    'input-wrong',
    issue?.message ?? 'This cannot be understood.',
    'Correct it and try again.',
    issue?.path.join('.'),
  )
}
