import { Progress } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ImportProgress as Told } from '../../app/ipc/intake-views.ts'
import { ask } from './desk-client.ts'

/** Imports of fewer files are over before anybody could read how far they are. */
const worthSaying = 20

/** In the status line: how far a long import is, and a way to stop it. */
export function ImportProgress() {
  const [running, setRunning] = useState<readonly Told[]>([])
  useEffect(
    () =>
      window.stet.onImporting((told) =>
        setRunning((before) => [
          ...before.filter((one) => one.id !== told.id),
          ...(told.ended || told.total < worthSaying ? [] : [told]),
        ]),
      ),
    [],
  )
  return running.map(({ id, done, total }) => (
    <span key={id} style={{ display: 'inline-flex', gap: 8, alignItems: 'center' }}>
      <span>
        Bringing in {done.toLocaleString('en')} of {total.toLocaleString('en')}
      </span>
      <Progress value={(100 * done) / total} w={90} size="sm" aria-label="Import" />
      <button type="button" className="link-button" onClick={() => void ask('cancelImport', { id })}>
        Stop the import
      </button>
    </span>
  ))
}
