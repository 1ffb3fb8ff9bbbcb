import type { StoryView } from '../../app/ipc/views.ts'

/** What has happened to a story that whoever opens it must know at once. */
export function StoryNotices({ view: { story, releases, names } }: { readonly view: StoryView }) {
  const notices = [
    story.voided === null
      ? null
      : {
          key: 'voided',
          glyph: '✗',
          tone: 'disputed',
          text: `The approval is void: ${story.voided.changed.join(', ')} changed after it was signed.`,
        },
    story.returned === null
      ? null
      : {
          key: 'returned',
          glyph: '↩',
          tone: 'open',
          text: `Returned by ${names[story.returned.by] ?? 'somebody'}: ${story.returned.note}`,
        },
    ...releases.map((release) => ({
      key: release.id,
      glyph: release.delivery.kind === 'delivered' ? '✓' : '○',
      tone: release.delivery.kind === 'delivered' ? 'verified' : 'open',
      text: `${release.delivery.kind === 'delivered' ? 'Released to' : 'Release waits for'} ${release.folder}`,
    })),
  ].filter((notice) => notice !== null)
  if (notices.length === 0) return null
  return (
    <div className="story-notices" role="status">
      {notices.map(({ key, glyph, tone, text }) => (
        <p key={key}>
          <span className={`glyph tone-${tone}`} aria-hidden>
            {glyph}
          </span>
          {text}
        </p>
      ))}
    </div>
  )
}
