import { useAsk } from './desk-client.ts'

/** The line at the foot of the window: where the work lies and how long the log is. */
export function StatusLine() {
  const overview = useAsk('overview', undefined)
  return (
    <footer className="status-line">
      <span>● All work is on this machine</span>
      <span className="right">
        {overview.data === undefined ? '' : `Log: ${overview.data.logEntries.toLocaleString('en')} entries`}
      </span>
    </footer>
  )
}
