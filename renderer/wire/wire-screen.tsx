import { Button, Group, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { WireItemId } from '../../app/ids.ts'
import type { Person } from '../../app/people/person.ts'
import type { HeldFile } from '../../app/wire/stored-wire-item.ts'
import type { GoTo } from '../place.ts'
import { useAsk } from '../ui/desk-client.ts'
import { Unread } from '../ui/doing.tsx'
import type { BringingIn } from './bringing-in.tsx'
import { PasteCopy } from './paste-copy.tsx'
import { WireItems } from './wire-list.tsx'
import { WireReader } from './wire-reader.tsx'

type Properties = {
  readonly person: Person
  readonly timeZone: string
  readonly bringing: BringingIn
  readonly goTo: GoTo
}

/** Wire copy: the list, the reader, bringing more in, and what could not be read. */
export function WireScreen({ person, timeZone, bringing, goTo }: Properties) {
  const [text, setText] = useState('')
  const [sought] = useDebouncedValue(text, 120)
  const [chosen, setChosen] = useState<WireItemId | null>(null)
  const [pasting, setPasting] = useState(false)
  const list = useAsk('wireList', { text: sought })
  const items = list.data?.items ?? []
  const held = list.data?.held ?? []
  const shown = items.find((item) => item.id === chosen)?.id ?? items[0]?.id ?? null
  return (
    <section className="screen two-columns" aria-label="Wire">
      <div className="column stacked">
        <div className="column-head">
          <h1>Wire</h1>
          <Group gap={6}>
            <Button variant="default" onClick={() => setPasting(true)}>
              Paste wire copy…
            </Button>
            <Button loading={bringing.busy} onClick={bringing.chooseFiles}>
              Import…
            </Button>
          </Group>
          <TextInput
            aria-label="Search the wire"
            placeholder="Search the wire"
            type="search"
            w="100%"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </div>
        <div role="status">
          {bringing.said !== '' && (
            <Text className="sub" p="xs">
              {bringing.said}
            </Text>
          )}
        </div>
        {bringing.notice}
        <Unread error={list.error} />
        <WireItems items={items} shown={shown} timeZone={timeZone} onChoose={setChosen} />
        {list.data !== undefined && items.length === 0 && (
          <Text p="md">
            {sought.trim() === ''
              ? 'No wire copy yet. Import files, drop them on this window, or paste.'
              : 'Nothing on the wire says that. Try fewer words.'}
          </Text>
        )}
        {held.length > 0 && <CouldNotBeRead held={held} />}
      </div>
      <div className="paper">
        {shown !== null && <WireReader key={shown} id={shown} person={person} timeZone={timeZone} goTo={goTo} />}
      </div>
      {pasting && <PasteCopy onClose={() => setPasting(false)} onPaste={bringing.takeText} />}
    </section>
  )
}

function CouldNotBeRead({ held }: { readonly held: readonly HeldFile[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable to be scrolled by key
    <section className="held" aria-label="Could not be read" tabIndex={0}>
      <h2>
        Could not be read <b>{held.length}</b>
      </h2>
      {held.map((file) => (
        <div key={file.id} className="row">
          <b>{file.fileName ?? 'Pasted copy'}</b>
          <div className="sub">{file.message}</div>
        </div>
      ))}
    </section>
  )
}
