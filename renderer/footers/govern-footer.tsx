import { Button } from '@mantine/core'
import { useState } from 'react'
import { draftVersion, type FooterTemplate, versionInUse } from '../../app/footer/footer.ts'
import type { Person } from '../../app/people/person.ts'
import { Confirm } from '../ui/confirm.tsx'
import { give } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'

type Properties = {
  readonly template: FooterTemplate
  readonly isDefault: boolean
  readonly person: Person
  /** Something is written that is not saved yet. */
  readonly unsaved: boolean
}

/** What a chief or an admin decides about a footer: using it, making it the default, retiring it. */
export function GovernFooter({ template, isDefault, person, unsaved }: Properties) {
  const [asking, setAsking] = useState<'nothing' | 'use' | 'retire'>('nothing')
  const { run, busy, notice } = useDoing()
  const close = () => setAsking('nothing')
  const governs = person.admin || Object.values(person.roles).some((roles) => roles.includes('chief'))
  if (template.retired) return <span className="sub">This footer is retired. Stories that ran with it keep it.</span>
  if (!governs) return <span className="sub">A chief puts it in use.</span>
  const draft = draftVersion(template)
  const used = versionInUse(template)
  return (
    <>
      {draft !== null && (
        <Button disabled={unsaved} onClick={() => setAsking('use')}>
          Put v{draft.version} in use…
        </Button>
      )}
      {!isDefault && used !== null && (
        <Button
          variant="default"
          loading={busy}
          onClick={() => run(() => give('choose-default-footer', { footerId: template.id }))}
        >
          Make default
        </Button>
      )}
      <Button variant="default" c="var(--disputed)" onClick={() => setAsking('retire')}>
        Retire…
      </Button>
      {notice}
      {draft !== null && (
        <Confirm
          opened={asking === 'use'}
          onClose={close}
          title={`Put v${draft.version} of “${template.name}” in use`}
          doIt="Put in use"
          work={() => give('put-footer-in-use', { footerId: template.id, version: draft.version })}
        >
          New stories get this wording from now on.
          {used !== null && ` Stories that carry v${used.version} keep it and must choose the new one before they run.`}
        </Confirm>
      )}
      <Confirm
        opened={asking === 'retire'}
        onClose={close}
        title={`Retire “${template.name}”`}
        doIt="Retire"
        work={() => give('retire-footer', { footerId: template.id })}
      >
        No story gets it any more, and stories that carry it must choose another before they run. This cannot be undone.
      </Confirm>
    </>
  )
}
