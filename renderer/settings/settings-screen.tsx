import { Button, Checkbox, Group, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { House } from '../../app/people/house.ts'
import { ask, give, useAsk } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'

/** The house's name, language, rules and release folder. */
export function SettingsScreen() {
  const view = useAsk('house', undefined)
  return (
    <section className="paper" aria-label="Settings">
      <h1>Settings</h1>
      {view.data !== undefined && <HouseForm key={JSON.stringify(view.data.house)} house={view.data.house} />}
    </section>
  )
}

function HouseForm({ house }: { readonly house: House }) {
  const [name, setName] = useState(house.name)
  const [language, setLanguage] = useState(house.language)
  const [timeZone, setTimeZone] = useState(house.timeZone)
  const [sections, setSections] = useState(house.sections.join('\n'))
  const [allowOwnApproval, setAllowOwnApproval] = useState(house.allowOwnApproval)
  const { run, busy, notice } = useDoing()
  const save = () => {
    const lines = sections
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    return run(() =>
      give('change-house-settings', { changes: { name, language, timeZone, sections: lines, allowOwnApproval } }),
    )
  }
  return (
    <div style={{ maxWidth: 460 }}>
      <TextInput label="Newsroom name" value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <TextInput label="Language" value={language} onChange={(event) => setLanguage(event.currentTarget.value)} />
      <TextInput label="Time zone" value={timeZone} onChange={(event) => setTimeZone(event.currentTarget.value)} />
      <Textarea
        label="Sections, one a line"
        autosize
        value={sections}
        onChange={(event) => setSections(event.currentTarget.value)}
      />
      <Checkbox
        my="sm"
        label="A chief may approve a story they wrote in"
        checked={allowOwnApproval}
        onChange={(event) => setAllowOwnApproval(event.currentTarget.checked)}
      />
      <p className="sub">Released stories go to {house.releaseFolder ?? 'no folder yet'}</p>
      {notice}
      <Group>
        <Button loading={busy} onClick={save}>
          Save settings
        </Button>
        <Button variant="default" onClick={() => run(() => ask('chooseReleaseFolder', undefined))}>
          Choose folder…
        </Button>
      </Group>
    </div>
  )
}
