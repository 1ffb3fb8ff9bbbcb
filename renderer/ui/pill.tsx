import type { ReactNode } from 'react'

export type PillTone = 'quiet' | 'accent' | 'verified' | 'open' | 'disputed' | 'stale'

/** A few words about a thing in a list. The words say it; the colour only repeats it. */
export function Pill({ tone = 'quiet', children }: { readonly tone?: PillTone; readonly children: ReactNode }) {
  return <span className={tone === 'quiet' ? 'pill' : `pill pill-${tone}`}>{children}</span>
}
