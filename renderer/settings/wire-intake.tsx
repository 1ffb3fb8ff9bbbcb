import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import type { FollowedFeed, Intake, WatchedFolder } from '../../app/wire/intake.ts'
import { Confirm } from '../ui/confirm.tsx'
import { give, useAsk } from '../ui/desk-client.ts'
import { FeedForm } from './feed-form.tsx'
import { FolderForm } from './folder-form.tsx'
import { IntakeEntry } from './intake-entry.tsx'

type Asking =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'folder'; readonly folder: WatchedFolder | null }
  | { readonly kind: 'feed'; readonly feed: FollowedFeed | null }
  | { readonly kind: 'remove'; readonly intake: Intake }

/** Where wire copy comes in from: the watched folders and feeds, each with how it does. */
export function WireIntake({ mayChange }: { readonly mayChange: boolean }) {
  const intakes = useAsk('intakes', undefined)
  const [asking, setAsking] = useState<Asking>({ kind: 'nothing' })
  const close = () => setAsking({ kind: 'nothing' })
  const change = (intake: Intake) =>
    setAsking(intake.kind === 'folder' ? { kind: 'folder', folder: intake } : { kind: 'feed', feed: intake })
  const rows = intakes.data ?? []
  return (
    <section className="card" aria-label="Wire copy comes in from">
      <h2>Wire copy comes in from</h2>
      {rows.length === 0 && <p className="sub">No folder and no feed yet: only what people import, drop or paste.</p>}
      <ul style={{ listStyle: 'none', margin: '0 0 12px', padding: 0 }}>
        {rows.map((row) => (
          <IntakeEntry
            key={row.intake.id}
            row={row}
            mayChange={mayChange}
            onChange={() => change(row.intake)}
            onRemove={() => setAsking({ kind: 'remove', intake: row.intake })}
          />
        ))}
      </ul>
      {mayChange && (
        <Group>
          <Button variant="default" onClick={() => setAsking({ kind: 'folder', folder: null })}>
            Watch a folder…
          </Button>
          <Button variant="default" onClick={() => setAsking({ kind: 'feed', feed: null })}>
            Follow a feed…
          </Button>
        </Group>
      )}
      <Modal opened={asking.kind === 'folder'} onClose={close} title="Watched folder">
        {asking.kind === 'folder' && <FolderForm folder={asking.folder} onDone={close} />}
      </Modal>
      <Modal opened={asking.kind === 'feed'} onClose={close} title="Feed">
        {asking.kind === 'feed' && <FeedForm feed={asking.feed} onDone={close} />}
      </Modal>
      {asking.kind === 'remove' && <RemoveIntake intake={asking.intake} onClose={close} />}
    </section>
  )
}

function RemoveIntake({ intake, onClose }: { readonly intake: Intake; readonly onClose: () => void }) {
  const isFolder = intake.kind === 'folder'
  const remove = () =>
    isFolder
      ? give('stop-watching-folder', { intakeId: intake.id })
      : give('stop-following-feed', { intakeId: intake.id })
  return (
    <Confirm
      opened
      onClose={onClose}
      title={isFolder ? `Stop watching ${intake.name}?` : `Stop following ${intake.name}?`}
      doIt={isFolder ? 'Stop watching' : 'Stop following'}
      work={remove}
    >
      What it brought stays on the wire{isFolder ? ', and its files stay where they are' : ''}.
    </Confirm>
  )
}
