import { Button } from '@mantine/core'
import { ask } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'

/** Where released stories are written. Chosen in the system's own dialog, which the main process opens. */
export function ReleaseFolder({ folder, mayChange }: { readonly folder: string | null; readonly mayChange: boolean }) {
  const { run, busy, notice } = useDoing()
  return (
    <section className="card" aria-label="Releases">
      <h2>Releases</h2>
      <dl className="name-values">
        <dt>Folder</dt>
        <dd>{folder ?? 'Released stories go to no folder yet.'}</dd>
      </dl>
      {notice}
      <Button
        mt="sm"
        variant="default"
        disabled={!mayChange}
        loading={busy}
        onClick={() => run(() => ask('chooseReleaseFolder', undefined))}
      >
        Choose folder…
      </Button>
    </section>
  )
}
