import type { StoryId } from '../../../app/ids.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { give } from '../../ui/desk-client.ts'

type Properties = {
  readonly storyId: StoryId
  /** The version to restore, or null while nobody asks for one. */
  readonly number: number | null
  readonly flush: () => Promise<unknown>
  readonly onClose: () => void
  readonly onRestored: () => void
}

/** Asks before the story is made to read as an older version. */
export function RestoreVersion({ storyId, number, flush, onClose, onRestored }: Properties) {
  const restore = async () => {
    if (number === null) return
    await flush()
    await give('restore-version', { storyId, number })
    onRestored()
  }
  return (
    <Confirm
      opened={number !== null}
      onClose={onClose}
      title={`Restore version ${number ?? ''}?`}
      doIt="Restore"
      work={restore}
    >
      Body, headline and the other fields will read as they did then. The text that stands now is kept as a version, so
      you can come back to it. Slug and footer stay as they are, and an approval does not outlast the change.
    </Confirm>
  )
}
