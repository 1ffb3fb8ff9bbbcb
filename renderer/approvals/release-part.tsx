import { Button } from '@mantine/core'
import { newId, releaseId } from '../../app/ids.ts'
import type { ApprovalBrief } from '../../app/ipc/views.ts'
import { ask, give, useAsk } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'
import { useMoments } from '../ui/moments.ts'
import { ReturnStory } from '../ui/return-story.tsx'

const endings = ['html', 'txt', 'json'] as const

/** After the signature: where the files go, and handing them over. */
export function ReleasePart({ brief }: { readonly brief: ApprovalBrief }) {
  const house = useAsk('house', undefined)
  const moments = useMoments()
  const { run, busy, notice } = useDoing()
  const { approval, fields, id } = brief.story
  const folder = house.data?.house.releaseFolder ?? null
  return (
    <div className="sign">
      {approval !== null && (
        <div>
          <span className="glyph tone-verified">✓</span> Signed by {brief.names[approval.by] ?? 'a chief'}{' '}
          <span className="sub">{moments.full(approval.at)}</span>
        </div>
      )}
      <dl className="name-values" style={{ gridTemplateColumns: '60px minmax(0, 1fr)' }}>
        <dt>Folder</dt>
        <dd>{folder ?? 'No folder for released stories is chosen.'}</dd>
        <dt>Files</dt>
        <dd>
          {endings.map((ending) => (
            <div key={ending}>
              {fields.slug}.{ending}
            </div>
          ))}
        </dd>
      </dl>
      {notice}
      <Button variant="default" onClick={() => run(() => ask('chooseReleaseFolder', undefined))}>
        Choose folder…
      </Button>
      <Button
        size="sm"
        loading={busy}
        disabled={folder === null || !brief.actions.includes('release')}
        onClick={() => run(() => give('release-story', { storyId: id, releaseId: newId(releaseId) }))}
      >
        Release
      </Button>
      {brief.actions.includes('return') && <ReturnStory storyId={id} />}
    </div>
  )
}
