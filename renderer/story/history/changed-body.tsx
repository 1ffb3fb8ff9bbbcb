import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { DiffParagraph } from '../../../app/story/word-diff.ts'
import { ChangedParagraphs } from '../../ui/changed-copy.tsx'
import { unchangedStretches } from './unchanged-stretches.ts'

type Properties = { readonly paragraphs: readonly DiffParagraph[]; readonly language: string }

/** A body with its changed words marked; long stretches that stayed are folded until somebody wants to read them. */
export function ChangedBody({ paragraphs, language }: Properties) {
  const parts = useMemo(() => unchangedStretches(paragraphs), [paragraphs])
  return (
    <article className="copy past-copy" lang={language} aria-label="Changed body">
      {parts.map(({ from, folded, paragraphs: some }) =>
        folded ? <Folded key={from} paragraphs={some} /> : <ChangedParagraphs key={from} paragraphs={some} />,
      )}
    </article>
  )
}

function Folded({ paragraphs }: { readonly paragraphs: readonly DiffParagraph[] }) {
  const [open, setOpen] = useState(false)
  if (open) return <ChangedParagraphs paragraphs={paragraphs} />
  return (
    <p className="past-folded" lang="en">
      <Button variant="subtle" size="compact-xs" onClick={() => setOpen(true)}>
        Show {paragraphs.length.toLocaleString('en')} paragraphs that stayed
      </Button>
    </p>
  )
}
