import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { TakeComparison } from './use-wire-comparison.ts'

const looks = {
  stands: { glyph: '=', word: 'As the agency wrote it' },
  changed: { glyph: '≈', word: 'Changed' },
  new: { glyph: '+', word: 'New' },
} as const

/** Shows the story sentence by sentence: what stands as the agency wrote it, what was changed from what, and what is new. */
export function SentenceOrigins({ comparison }: { readonly comparison: TakeComparison }) {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button mt={6} size="compact-xs" variant="default" onClick={() => setOpened(true)}>
        Sentence by sentence…
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title="Your text beside the wire copy" size="lg">
        {opened && <Origins comparison={comparison} />}
      </Modal>
    </>
  )
}

function Origins({ comparison: { story, wire } }: { readonly comparison: TakeComparison }) {
  const keyed = story.map((sentence, place) => ({ ...sentence, key: `${place}` }))
  return (
    <ol className="sentence-origins" aria-label="Sentences of your text">
      {keyed.map(({ key, text, origin, source }) => (
        <li key={key} data-origin={origin}>
          <span className="sub">
            {looks[origin].glyph} {looks[origin].word}
          </span>
          <p className="said">{text}</p>
          {origin === 'changed' && source !== null && <p className="said was">Wire: {wire[source]?.text}</p>}
        </li>
      ))}
    </ol>
  )
}
