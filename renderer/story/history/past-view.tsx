import './history.css'
import type { StoryView } from '../../../app/ipc/views.ts'
import { VersionComparison } from './version-comparison.tsx'
import { WhoWrote } from './who-wrote.tsx'

/** What stands in the place of the story: two versions laid over each other (null is the story now), or who wrote what. */
export type PastShown =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'compare'; readonly older: number; readonly newer: number | null }
  | { readonly kind: 'who-wrote' }

type Properties = {
  readonly view: StoryView
  readonly shown: PastShown
  readonly onShow: (shown: PastShown) => void
  readonly flush: () => Promise<unknown>
  readonly mayRestore: boolean
}

/** The story’s past, in the place of the story. */
export function PastView({ view, shown, onShow, flush, mayRestore }: Properties) {
  const close = () => onShow({ kind: 'nothing' })
  if (shown.kind === 'nothing') return null
  if (shown.kind === 'who-wrote') return <WhoWrote view={view} flush={flush} onClose={close} />
  const { older, newer } = shown
  return (
    <VersionComparison
      key={`${older} ${newer}`}
      storyId={view.story.id}
      older={older}
      newer={newer}
      flush={flush}
      mayRestore={mayRestore}
      onClose={close}
    />
  )
}
