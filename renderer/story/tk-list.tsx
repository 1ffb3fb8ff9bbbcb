import { UnstyledButton } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import type { Story } from '../../app/story/story.ts'
import { findTks } from '../../app/story/tk.ts'
import { eachBlock } from './block-text.ts'
import { stretchesOf } from './claim-index.ts'
import { goToPlace } from './go-to-place.ts'
import { whenIdle } from './when-idle.ts'

type BodyTk = { readonly from: number; readonly to: number; readonly text: string }

type Properties = {
  readonly story: Story
  readonly editor: Editor | null
  /** Brings the story into sight before a hole in it is shown. */
  readonly onGo: () => void
}

/** Every hole in headline, dek, byline, dateline and body, each a button that leads there. Nothing when none is left. */
export function TkList({ story, editor, onGo }: Properties) {
  const inBody = useBodyTks(editor)
  const inFields = (['headline', 'dek', 'byline', 'dateline'] as const).flatMap((field) =>
    findTks(story.fields[field]).map((tk) => ({ ...tk, field })),
  )
  if (editor === null || inFields.length + inBody.length === 0) return null
  const goTo = ({ from, to }: BodyTk) => {
    onGo()
    editor.chain().setTextSelection({ from, to }).focus().scrollIntoView().run()
  }
  const goToField = (field: (typeof inFields)[number]['field']) => {
    onGo()
    goToPlace({ kind: 'field', field }, editor)
  }
  return (
    <section className="tk-list" aria-label="Still to come">
      <h2>Still to come</h2>
      <ul>
        {inFields.map(({ field, from, text }) => (
          <li key={`${field}-${from}`}>
            <UnstyledButton onClick={() => goToField(field)}>
              <span className="tk">{text}</span> in the {field}
            </UnstyledButton>
          </li>
        ))}
        {inBody.map((tk) => (
          <li key={tk.from}>
            <UnstyledButton onClick={() => goTo(tk)}>
              <span className="tk">{tk.text}</span> {wordsAround(editor, tk)}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The holes of the body, looked for when the window has a moment. */
function useBodyTks(editor: Editor | null): readonly BodyTk[] {
  const [tks, setTks] = useState<readonly BodyTk[]>([])
  useEffect(() => {
    if (editor === null) return
    return whenIdle(editor, ['update'], () => {
      const found: BodyTk[] = []
      const { doc } = editor.state
      eachBlock(doc, (block, position) => {
        for (const { from, to, claim } of stretchesOf(block)) {
          const range = { from: position + 1 + from, to: position + 1 + to }
          if (claim === null) found.push({ ...range, text: doc.textBetween(range.from, range.to) })
        }
      })
      setTks((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found))
    })
  }, [editor])
  return tks
}

/** A few words that stand after a hole, or before one at a paragraph’s end. */
function wordsAround(editor: Editor, { from, to }: BodyTk): string {
  const { doc } = editor.state
  if (to > doc.content.size) return ''
  const [start, end] = [doc.resolve(from).start(), doc.resolve(to).end()]
  const after = doc.textBetween(to, Math.min(end, to + 40), ' ', ' ').trim()
  return after === '' ? `after “${doc.textBetween(Math.max(start, from - 40), from, ' ', ' ').trim()}”` : after
}
