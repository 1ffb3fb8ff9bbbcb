import { useEffect, useState } from 'react'
import { type Problem, problemOf } from '../../../app/problem.ts'

/** How far a question is: asked, answered, or refused in words. */
export type Asked<Value> =
  | { readonly kind: 'asked' }
  | { readonly kind: 'answered'; readonly value: Value }
  | { readonly kind: 'refused'; readonly problem: Problem }

/** Asks once, and again only when `question` is another one: for answers that take a while and do not follow every change. */
export function useAnswer<Value>(question: () => Promise<Value>): Asked<Value> {
  const [asked, setAsked] = useState<Asked<Value>>({ kind: 'asked' })
  useEffect(() => {
    let left = false
    setAsked({ kind: 'asked' })
    question()
      .then((value) => left || setAsked({ kind: 'answered', value }))
      .catch((thrown: unknown) => left || setAsked({ kind: 'refused', problem: problemOf(thrown) }))
    return () => {
      left = true
    }
  }, [question])
  return asked
}
