import { Button, Switch } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { StoryView } from '../../../app/ipc/views.ts'
import type { VersionRow } from '../../../app/story/version.ts'
import { useAsk } from '../../ui/desk-client.ts'
import { type ListEntry, VirtualList } from '../../ui/virtual-list.tsx'
import { NameVersion } from './name-version.tsx'
import type { PastShown } from './past-view.tsx'
import { RestoreVersion } from './restore-version.tsx'
import { VersionEntry } from './version-entry.tsx'

type Properties = {
  readonly view: StoryView
  readonly shown: PastShown
  readonly onShow: (shown: PastShown) => void
  readonly flush: () => Promise<unknown>
}

type Asking = { readonly kind: 'nothing' } | { readonly kind: 'name' | 'restore'; readonly number: number | null }

/** The versions of a story, the newest first, and what can be done with them. */
export function VersionsPanel({ view: { story, actions }, shown, onShow, flush }: Properties) {
  const list = useAsk('versions', { id: story.id })
  const [chosen, setChosen] = useState<number | null>(null)
  const [asking, setAsking] = useState<Asking>({ kind: 'nothing' })
  const versions = list.data?.versions
  const entries = useMemo(
    () => (versions ?? []).map((item): ListEntry<VersionRow> => ({ kind: 'item', key: String(item.number), item })),
    [versions],
  )
  const close = () => setAsking({ kind: 'nothing' })
  const mayName = actions.includes('name-version')
  return (
    <div className="versions-panel">
      <div className="versions-head">
        {mayName && (
          <Button variant="default" size="xs" onClick={() => setAsking({ kind: 'name', number: null })}>
            Name this version…
          </Button>
        )}
        <Switch
          size="xs"
          label="Who wrote what"
          checked={shown.kind === 'who-wrote'}
          onChange={(event) => onShow({ kind: event.currentTarget.checked ? 'who-wrote' : 'nothing' })}
        />
      </div>
      {versions?.length === 0 && (
        <p className="checks-empty">
          No version is kept yet. One is kept at every change of state, and every ten minutes while somebody writes.
        </p>
      )}
      <VirtualList
        label="Versions"
        entries={entries}
        rowHeight={62}
        chosen={chosen === null ? null : String(chosen)}
        onMove={(item) => setChosen(item.number)}
      >
        {(version) => (
          <VersionEntry
            version={version}
            names={list.data?.names ?? {}}
            isChosen={version.number === chosen}
            others={versions ?? []}
            onChoose={() => setChosen(version.number === chosen ? null : version.number)}
            onShow={onShow}
            onName={mayName ? () => setAsking({ kind: 'name', number: version.number }) : null}
            onRestore={
              actions.includes('restore') ? () => setAsking({ kind: 'restore', number: version.number }) : null
            }
          />
        )}
      </VirtualList>
      <NameVersion
        storyId={story.id}
        number={asking.kind === 'name' ? asking.number : null}
        opened={asking.kind === 'name'}
        flush={flush}
        onClose={close}
      />
      <RestoreVersion
        storyId={story.id}
        number={asking.kind === 'restore' ? asking.number : null}
        flush={flush}
        onClose={close}
        onRestored={() => onShow({ kind: 'nothing' })}
      />
    </div>
  )
}
