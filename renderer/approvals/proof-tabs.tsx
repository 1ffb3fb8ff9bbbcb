import { Tabs } from '@mantine/core'
import type { ApprovalBrief } from '../../app/ipc/views.ts'
import type { Person } from '../../app/people/person.ts'
import { CoveredCopy } from '../ui/covered-copy.tsx'
import { AgainstWire } from './against-wire.tsx'
import { ChangesSinceReturn } from './changes-since-return.tsx'
import { CheckSheet } from './check-sheet.tsx'

/** The text to be signed, read four ways. */
export function ProofTabs({ brief, person }: { readonly brief: ApprovalBrief; readonly person: Person }) {
  const { lastReturn } = brief.story
  const own = lastReturn === undefined || lastReturn.by === person.id
  return (
    <Tabs className="proof" defaultValue="proof" variant="pills" keepMounted={false}>
      <div className="proof-tabs">
        <Tabs.List aria-label="Ways to read it">
          <Tabs.Tab value="proof">Proof</Tabs.Tab>
          <Tabs.Tab value="changes">{own ? 'Changes since your return' : 'Changes since the return'}</Tabs.Tab>
          <Tabs.Tab value="wire">Against wire</Tabs.Tab>
          <Tabs.Tab value="checks">Check sheet</Tabs.Tab>
        </Tabs.List>
      </div>
      <div className="sheet">
        <Tabs.Panel value="proof">
          <CoveredCopy covered={brief.covered} reading="proof" />
        </Tabs.Panel>
        <Tabs.Panel value="changes">
          <ChangesSinceReturn brief={brief} />
        </Tabs.Panel>
        <Tabs.Panel value="wire">
          <AgainstWire brief={brief} />
        </Tabs.Panel>
        <Tabs.Panel value="checks">
          <CheckSheet brief={brief} />
        </Tabs.Panel>
      </div>
    </Tabs>
  )
}
