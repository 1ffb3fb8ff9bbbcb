import type { WireSignal } from '../../app/wire/wire-signal.ts'

const words: Readonly<Record<WireSignal, string>> = {
  new: 'New',
  update: 'Update',
  correction: 'Correction',
  kill: 'Kill',
  flash: 'Flash',
}

/** The reader's word for a signal. */
export const signalWord = (signal: WireSignal): string => words[signal]

/** What the agency says of its copy, in a word and a colour. */
export function SignalPill({
  signal,
  takes,
  conflict,
}: {
  readonly signal: WireSignal
  readonly takes: number
  readonly conflict: boolean
}) {
  const word = conflict ? 'Two versions' : `${words[signal]}${signal === 'update' && takes > 1 ? ` ${takes - 1}` : ''}`
  return (
    <span className="signal-pill" data-signal={conflict ? 'kill' : signal}>
      {word}
    </span>
  )
}
