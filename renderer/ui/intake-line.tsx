import { useEffect, useState } from 'react'
import { useAsk } from './desk-client.ts'
import { intakeWords } from './intake-words.ts'

/** How often the words are said anew, in milliseconds. */
const tick = 5000

/** In the status line: what is watched and when the last item came. */
export function IntakeLine() {
  const intakes = useAsk('intakes', undefined)
  const [now, setNow] = useState(() => Date.now())
  const { dataUpdatedAt } = intakes
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tick)
    return () => clearInterval(timer)
  }, [])
  const words = intakeWords(intakes.data ?? [], Math.max(now, dataUpdatedAt))
  return words === null ? null : <span>{words}</span>
}
