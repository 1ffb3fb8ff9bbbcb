import { Text } from '@mantine/core'
import { useState } from 'react'
import type { PersonId } from '../../app/ids.ts'
import { type Problem, problemOf } from '../../app/problem.ts'
import { Confirm } from '../ui/confirm.tsx'
import { ask } from '../ui/desk-client.ts'
import { writeHeldWords } from '../ui/held-words.ts'

const leave = () => ask('signOut', undefined)

/** Signs out once everything the person wrote is saved; when it cannot be, says so and lets them stay. */
export function useSignOut(writer: PersonId) {
  const [problem, setProblem] = useState<Problem | null>(null)
  const signOut = () => {
    writeHeldWords(writer)
      .then(leave)
      .catch((thrown: unknown) => setProblem(problemOf(thrown)))
  }
  const stay = () => setProblem(null)
  const question = (
    <Confirm
      opened={problem !== null}
      onClose={stay}
      title="Your last words are not saved"
      doIt="Sign out anyway"
      work={leave}
    >
      <Text size="sm">{problem?.message}</Text>
      <Text size="sm" mt="xs">
        Stay, and Stet tries again. If you sign out now, words in the body wait in this window until you sign in again;
        words in a field are lost, and all of them when Stet is closed. They are never saved under another name.
      </Text>
    </Confirm>
  )
  return { signOut, question }
}
