import { Loader } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import type { WindowPlace } from '../app/ipc/window-place.ts'
import type { Place } from './place.ts'
import { ask } from './ui/desk-client.ts'

const start: Place = { screen: 'wire' }

/** Shows the desk at the place where the person was before the window, the desk or the machine ended. */
export function AtKeptPlace({ children }: { readonly children: (first: Place) => ReactNode }) {
  const [first, setFirst] = useState<Place | null>(null)
  useEffect(() => {
    keptPlace().then(setFirst, () => setFirst(start))
  }, [])
  return first === null ? <Loader m="xl" aria-label="Opening the desk" /> : children(first)
}

/** Keeps where the person is for the next time the window opens. A story adds its caret and scroll itself. */
export function useKeepPlace(place: Place): void {
  useEffect(() => {
    keepPlace(
      place.screen === 'story'
        ? { screen: 'story', storyId: place.storyId, ...(place.kept ?? { caret: null, scroll: 0 }) }
        : { screen: place.screen },
    )
  }, [place])
}

/** Tells the desk where the person is. A place that cannot be kept costs nothing but itself. */
export function keepPlace(place: WindowPlace): void {
  ask('notePlace', place).catch(() => undefined)
}

async function keptPlace(): Promise<Place> {
  const kept = await ask('windowPlace', undefined)
  if (kept === null) return start
  if (kept.screen !== 'story') return kept
  const { storyId, caret, scroll } = kept
  await ask('story', { id: storyId })
  return { screen: 'story', storyId, kept: { caret, scroll } }
}
