import { createContext, useContext, useEffect } from 'react'

/** Takes the words for the right end of the status line. */
export const StatusWordsContext = createContext<(words: readonly string[]) => void>(() => undefined)

/** Says something at the right end of the status line while the screen is shown, such as `3 waiting`. */
export function useStatusWords(words: readonly string[]): void {
  const say = useContext(StatusWordsContext)
  const joined = words.join('\n')
  useEffect(() => {
    say(joined === '' ? [] : joined.split('\n'))
    return () => say([])
  }, [say, joined])
}
