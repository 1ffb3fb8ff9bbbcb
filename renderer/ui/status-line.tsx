import { useNetwork } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { ask } from './desk-client.ts'
import { ImportProgress } from './import-progress.tsx'
import { IntakeLine } from './intake-line.tsx'

/** How long until the next stretch of the log is read back, in milliseconds, while there is more to read. */
const pause = 150

/** The line at the foot of the window: where the work lies, how far the log is known to be intact, and the screen's own words. */
export function StatusLine({ words }: { readonly words: readonly string[] }) {
  const { online } = useNetwork()
  const log = useQuery({
    queryKey: ['logCheck', undefined],
    queryFn: () => ask('logCheck', undefined),
    placeholderData: (before) => before,
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && data.fault === null && data.checked < data.entries ? pause : false,
  })
  return (
    <footer className="status-line">
      <span>● {online ? 'All work is on this machine' : 'Offline: all work is on this machine'}</span>
      <IntakeLine />
      <ImportProgress />
      {log.data !== undefined && <span>{logWords(log.data)}</span>}
      <span className="right">
        {words.map((word) => (
          <span key={word}>{word}</span>
        ))}
      </span>
    </footer>
  )
}

type LogState = Awaited<ReturnType<typeof ask<'logCheck'>>>

function logWords({ entries, checked, fault }: LogState): string {
  const count = (number: number) => number.toLocaleString('en')
  if (fault !== null) return `✗ Log not intact: ${fault}`
  if (checked < entries) return `Log: reading back entry ${count(checked)} of ${count(entries)}`
  return `Log intact · ${count(entries)} ${entries === 1 ? 'entry' : 'entries'}`
}
