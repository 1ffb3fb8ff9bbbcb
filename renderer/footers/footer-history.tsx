import type { FooterTemplate, FooterVersion } from '../../app/footer/footer.ts'
import type { FootersView } from '../../app/ipc/views.ts'
import { useMoments } from '../ui/moments.ts'

/** What was drafted and used when, by whom, and how many stories carry each version. */
export function FooterHistory({ template, view }: { readonly template: FooterTemplate; readonly view: FootersView }) {
  const moments = useMoments()
  const storiesWith = (version: number) =>
    view.uses.find((use) => use.footerId === template.id && use.version === version)?.stories ?? 0
  return (
    <section className="card" aria-label="History">
      <h3>History</h3>
      <dl className="name-values">
        {template.versions
          .toSorted((left, right) => right.version - left.version)
          .map((version) => (
            <HistoryLine key={version.version} parts={describe(version)} version={version.version} />
          ))}
      </dl>
    </section>
  )

  function describe(version: FooterVersion): string[] {
    const count = storiesWith(version.version)
    const stories = `${count.toLocaleString('en')} ${count === 1 ? 'story' : 'stories'}`
    const used = version.inUseSince === null ? null : moments.short(version.inUseSince)
    const state = {
      draft: `draft of ${moments.short(version.draftedAt)}`,
      'in-use': template.retired ? 'retired' : `in use since ${used}`,
      superseded: `in use from ${used}, replaced since`,
    }[version.state]
    const keeps = version.state === 'superseded' && count > 0 ? [`each keeps the wording it ran with`] : []
    return [state, stories, ...keeps, `drafted by ${view.names[version.draftedBy] ?? 'somebody'}`]
  }
}

function HistoryLine({ version, parts }: { readonly version: number; readonly parts: readonly string[] }) {
  return (
    <>
      <dt style={{ color: 'var(--ink)' }}>v{version}</dt>
      <dd className="sub">{parts.join(' · ')}</dd>
    </>
  )
}
