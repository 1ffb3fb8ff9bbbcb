import { Badge, Button, Group, Modal, Text, Textarea, TextInput, UnstyledButton } from '@mantine/core'
import { type DragEvent, useState } from 'react'
import { newId, storyId, type WireItemId } from '../../app/ids.ts'
import type { ImportOutcome } from '../../app/ipc/wire-views.ts'
import { desksWith, type Person } from '../../app/people/person.ts'
import { wholeWire } from '../../app/wire/wire-filter.ts'
import type { GoTo } from '../place.ts'
import { ask, give, useAsk } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'
import { Paragraphs } from '../ui/paragraphs.tsx'
import { UseAppealAsFooter } from './use-appeal-as-footer.tsx'

/** Wire copy: the list, the reader, bringing more in, and what could not be read. */
export function WireScreen({ person, goTo }: { readonly person: Person; readonly goTo: GoTo }) {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<WireItemId | null>(null)
  const list = useAsk('wireList', { query: text, before: null, limit: 500, filter: wholeWire })
  const facets = useAsk('wireFacets', undefined)
  const bringing = useDoing()
  const [pasting, setPasting] = useState(false)
  const [said, setSaid] = useState('')
  const bring = (work: () => Promise<readonly ImportOutcome[]>) =>
    bringing.run(async () => setSaid(summary(await work())))
  const dropped = (event: DragEvent) => {
    event.preventDefault()
    const files = [...event.dataTransfer.files]
    bring(async () =>
      ask('importBytes', {
        files: await Promise.all(
          files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
        ),
      }),
    )
  }
  const items = list.data?.rows ?? []
  const held = facets.data?.held ?? []
  const shown = chosen ?? items[0]?.id ?? null
  return (
    <section
      className="screen two-columns"
      aria-label="Wire"
      onDragOver={(event) => event.preventDefault()}
      onDrop={dropped}
    >
      <div className="column">
        <div className="column-head">
          <h1>Wire</h1>
          <Group gap={6}>
            <Button variant="default" onClick={() => setPasting(true)}>
              Paste wire copy…
            </Button>
            <Button loading={bringing.busy} onClick={() => bring(() => ask('importFiles', undefined))}>
              Import…
            </Button>
          </Group>
          <TextInput
            aria-label="Search the wire"
            placeholder="Search the wire"
            w="100%"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </div>
        <div role="status">
          {said !== '' && (
            <Text className="sub" p="xs">
              {said}
            </Text>
          )}
        </div>
        {bringing.notice}
        {items.map((item) => (
          <UnstyledButton
            key={item.id}
            className="row"
            aria-current={item.id === shown}
            onClick={() => setChosen(item.id)}
          >
            <strong className={item.struck ? 'killed' : ''}>{item.headline}</strong>
            <span className="sub">
              {[item.source, item.language, item.usedIn > 0 ? `used in ${item.usedIn}` : null]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>{' '}
            {item.signal !== 'new' && (
              <Badge size="xs" variant="default">
                {item.signal}
              </Badge>
            )}
          </UnstyledButton>
        ))}
        {items.length === 0 && list.data !== undefined && (
          <Text p="md">No wire copy here. Import files, drop them on this window, or paste.</Text>
        )}
        {held.length > 0 && (
          <section aria-label="Could not be read">
            <div className="column-head">
              <h2 className="sub">Could not be read</h2>
            </div>
            {held.map((file) => (
              <div key={file.id} className="row">
                <strong>{file.fileName ?? 'Pasted copy'}</strong>
                <span className="sub">{file.message}</span>
              </div>
            ))}
          </section>
        )}
      </div>
      <div className="paper">{shown !== null && <WireReader id={shown} person={person} goTo={goTo} />}</div>
      <PasteCopy
        opened={pasting}
        onClose={() => setPasting(false)}
        onPaste={(copy) =>
          bring(() => ask('importBytes', { files: [{ name: null, bytes: new TextEncoder().encode(copy) }] }))
        }
      />
    </section>
  )
}

function summary(outcomes: readonly ImportOutcome[]): string {
  const count = (kind: ImportOutcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length
  const parts = [
    `${count('imported')} brought in`,
    count('known') > 0 ? `${count('known')} known already` : null,
    count('conflict') > 0 ? `${count('conflict')} kept beside another of the same version` : null,
    count('held') > 0 ? `${count('held')} could not be read` : null,
  ]
  return outcomes.length === 0 ? '' : `${parts.filter((part) => part !== null).join(', ')}.`
}

function PasteCopy({
  opened,
  onClose,
  onPaste,
}: {
  readonly opened: boolean
  readonly onClose: () => void
  readonly onPaste: (copy: string) => void
}) {
  const [copy, setCopy] = useState('')
  const bring = () => {
    onPaste(copy)
    setCopy('')
    onClose()
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Paste wire copy"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Textarea
        label="Wire copy"
        autosize
        minRows={10}
        maxRows={18}
        value={copy}
        onChange={(event) => setCopy(event.currentTarget.value)}
      />
      <Button mt="sm" disabled={copy.trim() === ''} onClick={bring}>
        Bring in
      </Button>
    </Modal>
  )
}

function WireReader({ id, person, goTo }: { readonly id: WireItemId; readonly person: Person; readonly goTo: GoTo }) {
  const detail = useAsk('wireItem', { id })
  const { run, busy, notice } = useDoing()
  const [original, setOriginal] = useState<string | null>(null)
  if (detail.data === undefined) return null
  const { usedIn } = detail.data
  const { item, id: takeId, fileName, charset } = detail.data.item.current
  const desk = desksWith(person, 'editor')[0]
  const start = (appeal: 'leave-out' | 'keep') =>
    run(async () => {
      if (desk === undefined) return
      const story = newId(storyId)
      await give('start-story', { storyId: story, deskId: desk, wireItemId: id, fields: {}, appeal })
      goTo({ screen: 'story', storyId: story })
    })
  return (
    <article className="copy" lang={item.language ?? undefined}>
      <div className="sub">{[item.credit, fileName, charset].filter((part) => part !== null).join(' · ')}</div>
      {item.headline !== null && <h1>{item.headline}</h1>}
      <div className="sub">{[item.byline, item.dateline].filter((part) => part !== null).join(' · ')}</div>
      <Group my="sm">
        <Button loading={busy} disabled={desk === undefined} onClick={() => start('leave-out')}>
          Start a story
        </Button>
        <Button
          variant="default"
          onClick={() => run(async () => setOriginal((await ask('wireOriginal', { takeId })).text))}
        >
          Original
        </Button>
      </Group>
      {notice}
      {item.edNote !== null && <p className="note sub">{item.edNote}</p>}
      <Paragraphs paragraphs={item.paragraphs} />
      {item.appeal.length > 0 && (
        <section className="note" aria-label="Subscription appeal">
          <Text fw={600}>Looks like a subscription appeal</Text>
          {item.appeal.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <Group>
            <UseAppealAsFooter wording={item.appeal.join(' ')} language={item.language ?? 'en'} />
            <Button variant="default" disabled={desk === undefined} onClick={() => start('keep')}>
              Start a story with it
            </Button>
          </Group>
        </section>
      )}
      {usedIn.length > 0 && <p className="sub">Used in {usedIn.map((story) => story.slug).join(', ')}</p>}
      <Modal
        opened={original !== null}
        onClose={() => setOriginal(null)}
        title="As received"
        size="xl"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <pre style={{ whiteSpace: 'pre-wrap' }}>{original}</pre>
      </Modal>
    </article>
  )
}
