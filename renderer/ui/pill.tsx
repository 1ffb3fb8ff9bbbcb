import type { ReactNode } from 'react'

export type Tone = 'open' | 'checking' | 'verified' | 'disputed' | 'stale' | 'quiet'

/** A short word about something in a list. The word carries the meaning; the colour only helps to find it. */
export function Pill({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return <span className={`pill pill-${tone}`}>{children}</span>
}
