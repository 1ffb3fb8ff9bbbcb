import { Text, UnstyledButton } from '@mantine/core'
import type { GoTo } from '../place.ts'
import { statusLooks } from '../ui/claim-status.ts'
import { useAsk } from '../ui/desk-client.ts'

/** Every claim that is still open in a story being checked. */
export function ChecksScreen({ goTo }: { readonly goTo: GoTo }) {
  const checks = useAsk('checks', undefined)
  const rows = checks.data ?? []
  return (
    <section className="column" aria-label="Checks">
      <div className="column-head">
        <h1>Checks</h1>
      </div>
      {rows.map((row) => (
        <UnstyledButton
          key={row.claimId}
          className="row"
          onClick={() => goTo({ screen: 'story', storyId: row.storyId })}
        >
          <span className="sub">{row.slug}</span>
          <strong>“{row.words}”</strong>
          <span className={`glyph tone-${statusLooks[row.status].tone}`}>{statusLooks[row.status].glyph}</span>{' '}
          {statusLooks[row.status].word} · {row.kind}
          {row.risk === 'high' ? ' · high risk' : ''}
        </UnstyledButton>
      ))}
      {checks.data !== undefined && rows.length === 0 && (
        <Text p="md">Nothing waits to be checked. Stories come here when they are submitted for checking.</Text>
      )}
    </section>
  )
}
