import { Alert } from '@mantine/core'
import { useState } from 'react'
import { type Problem, problemOf } from '../../app/problem.ts'

/** Runs something a person asked for and keeps the problem when it could not be done, until it is forgotten or something else is run. */
export function useDoing() {
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true)
    setProblem(null)
    try {
      await work()
      return true
    } catch (thrown) {
      setProblem(problemOf(thrown))
      return false
    } finally {
      setBusy(false)
    }
  }
  const forget = () => setProblem(null)
  return { run, busy, problem, forget, notice: problem === null ? null : <ProblemNotice problem={problem} /> }
}

/** A problem in words: what happened and what to do next. */
export function ProblemNotice({ problem }: { readonly problem: Problem }) {
  return (
    <Alert color="red" variant="light" role="alert" title={problem.message} my="sm">
      {problem.next}
    </Alert>
  )
}
