import { Select } from '@mantine/core'
import { versionInUse } from '../../app/footer/footer.ts'
import type { StoryView } from '../../app/ipc/views.ts'
import { FooterCopy } from '../ui/covered-copy.tsx'
import { give, useAsk } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'

/** The footer as it will run, and the choice of another. It never counts as words of the story. */
export function StoryFooter({ view, editable }: { readonly view: StoryView; readonly editable: boolean }) {
  const footers = useAsk('footers', undefined)
  const { run, notice } = useDoing()
  const { story, footer } = view
  const choices = (footers.data?.footers ?? []).flatMap((template) => {
    const version = versionInUse(template) ?? template.versions.at(-1)
    return template.retired || version === undefined
      ? []
      : [
          {
            value: `${template.id} ${version.version}`,
            label: `${template.name} v${version.version}${version.state === 'in-use' ? '' : ' (not in use)'}`,
          },
        ]
  })
  const choose = (value: string | null) => {
    const template = footers.data?.footers.find((one) => one.id === value?.split(' ')[0])
    if (template === undefined || value === null) return
    run(() =>
      give('choose-footer', {
        storyId: story.id,
        footer: { kind: 'attached', footerId: template.id, version: Number(value.split(' ')[1]) },
      }),
    )
  }
  return (
    <section className="story-footer" aria-label="Footer" tabIndex={-1}>
      {footer !== null && (
        <span className="footer-label">
          Footer · {footer.name} v{footer.version} · {story.fields.language.toUpperCase()}
        </span>
      )}
      {footer === null && <p className="footer-copy">No footer is attached.</p>}
      {footer?.resolution.kind === 'resolved' && <FooterCopy runs={footer.resolution.runs} />}
      {footer?.resolution.kind === 'unresolved' && <p className="note">{footer.resolution.problems.join(' ')}</p>}
      {editable && (
        <Select
          label="Footer"
          data={choices}
          value={story.footer.kind === 'attached' ? `${story.footer.footerId} ${story.footer.version}` : null}
          placeholder="Choose a footer"
          onChange={choose}
        />
      )}
      {notice}
    </section>
  )
}
