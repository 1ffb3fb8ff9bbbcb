import { Button } from '@mantine/core'
import { useCallback, useState } from 'react'
import type { StoryId } from '../../../app/ids.ts'
import type { VersionComparison as Comparison } from '../../../app/ipc/version-views.ts'
import { ask } from '../../ui/desk-client.ts'
import { ProblemNotice } from '../../ui/doing.tsx'
import { ChangedBody } from './changed-body.tsx'
import { PastHead, PastWaiting } from './past-head.tsx'
import { RestoreVersion } from './restore-version.tsx'
import { ClaimsSideBySide, FieldsSideBySide } from './side-by-side.tsx'
import { useAnswer } from './use-answer.ts'
import { versionTitle } from './version-words.ts'

type Properties = {
  readonly storyId: StoryId
  readonly older: number
  /** Null is the story as it stands. */
  readonly newer: number | null
  readonly flush: () => Promise<unknown>
  readonly mayRestore: boolean
  readonly onClose: () => void
}

/** Two versions laid over each other: fields, footer and claims side by side, the body with its words marked. */
export function VersionComparison({ storyId, older, newer, flush, mayRestore, onClose }: Properties) {
  const [restoring, setRestoring] = useState(false)
  const compare = useCallback(async () => {
    await flush()
    return ask('compareVersions', { id: storyId, older, newer })
  }, [flush, storyId, older, newer])
  const asked = useAnswer(compare)
  const title = `From version ${older} to ${versionTitle(newer)}`
  return (
    <section className="past-sheet" aria-label={title}>
      <PastHead title={title} onClose={onClose}>
        {mayRestore && (
          <Button variant="default" size="xs" onClick={() => setRestoring(true)}>
            Restore version {older}…
          </Button>
        )}
      </PastHead>
      {asked.kind === 'asked' && <PastWaiting words="Comparing…" onCancel={onClose} />}
      {asked.kind === 'refused' && <ProblemNotice problem={asked.problem} />}
      {asked.kind === 'answered' && <Compared comparison={asked.value} />}
      <RestoreVersion
        storyId={storyId}
        number={restoring ? older : null}
        flush={flush}
        onClose={() => setRestoring(false)}
        onRestored={onClose}
      />
    </section>
  )
}

function Compared({ comparison }: { readonly comparison: Comparison }) {
  const { older, newer, diff } = comparison
  return (
    <>
      <p className="sub" role="status">
        {diff.changed.length === 0 ? 'Both say the same.' : `Changed: ${diff.changed.join(', ')}`}
      </p>
      <FieldsSideBySide older={older} newer={newer} />
      <ChangedBody paragraphs={diff.body} language={newer.covered.language} />
      <ClaimsSideBySide older={older} newer={newer} changes={diff.claims} />
    </>
  )
}
