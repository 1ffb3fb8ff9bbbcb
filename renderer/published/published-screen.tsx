import { Text } from '@mantine/core'
import type { GoTo } from '../place.ts'
import { useAsk } from '../ui/desk-client.ts'
import { StoryRowButton } from '../ui/story-rows.tsx'

/** What has left the building: where it went, and the hash of every file. */
export function PublishedScreen({ goTo }: { readonly goTo: GoTo }) {
  const published = useAsk('published', undefined)
  const rows = published.data ?? []
  return (
    <section className="column" aria-label="Published">
      <div className="column-head">
        <h1>Published</h1>
      </div>
      {rows.map(({ story, releases }) => (
        <div key={story.id}>
          <StoryRowButton row={story} onOpen={() => goTo({ screen: 'story', storyId: story.id })} />
          {releases.map((release) => (
            <div key={release.id} className="row">
              <div>
                {release.delivery.kind === 'delivered' ? '✓ Delivered to ' : '○ Waits for '}
                {release.folder}
                {release.delivery.kind === 'waiting' && release.delivery.reason !== null
                  ? `: ${release.delivery.reason}`
                  : ''}
              </div>
              {release.files.map((file) => (
                <div key={file.name} className="sub">
                  {file.name} · SHA-256 {file.sha256.slice(0, 8)}…
                </div>
              ))}
            </div>
          ))}
        </div>
      ))}
      {published.data !== undefined && rows.length === 0 && <Text p="md">Nothing has been released yet.</Text>}
    </section>
  )
}
