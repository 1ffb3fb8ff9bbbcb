import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import type { WireSource } from '../../app/wire/source.ts'
import { useAsk } from '../ui/desk-client.ts'
import { languageName } from '../ui/languages.ts'
import { SourceDot } from '../ui/source-dot.tsx'
import { SourceForm, trustWords } from './source-form.tsx'

/** The agencies, folders and feeds copy is filed under, each with what the house decided about it. */
export function WireSources({ mayChange }: { readonly mayChange: boolean }) {
  const sources = useAsk('wireSources', undefined)
  const [changing, setChanging] = useState<WireSource | null>(null)
  const rows = (sources.data ?? []).toSorted((left, right) => left.name.localeCompare(right.name))
  const close = () => setChanging(null)
  return (
    <section className="card" aria-label="Sources of wire copy">
      <h2>Sources of wire copy</h2>
      {rows.length === 0 && <p className="sub">None yet. A source opens by itself with its first copy.</p>}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {rows.map((source) => (
          <li
            key={source.id}
            aria-label={source.name}
            style={{ padding: '10px 0', borderTop: '1px solid var(--rule)' }}
          >
            <Group justify="space-between" wrap="nowrap">
              <div>
                <strong>
                  <SourceDot colour={source.colour} />
                  {source.name}
                </strong>
                <div className="sub">{settingsOf(source).join(' · ')}</div>
              </div>
              {mayChange && (
                <Button variant="default" aria-label={`Change ${source.name}…`} onClick={() => setChanging(source)}>
                  Change…
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
      <Modal opened={changing !== null} onClose={close} title="Source">
        {changing !== null && <SourceForm source={changing} onDone={close} />}
      </Modal>
    </section>
  )
}

function settingsOf({ trust, creditRequired, language, retentionDays }: WireSource): string[] {
  return [
    trustWords[trust],
    creditRequired ? 'credit line required' : null,
    language === null ? null : languageName(language),
    retentionDays === null
      ? 'kept for ever'
      : `unused copy kept ${retentionDays} ${retentionDays === 1 ? 'day' : 'days'}`,
  ].filter((words) => words !== null)
}
