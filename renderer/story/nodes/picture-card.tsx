import { Textarea, TextInput } from '@mantine/core'
import { type NodeViewProps, NodeViewWrapper, useEditorState } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import { pictureAddress } from '../../../app/story/picture.ts'

/** A picture in the text: itself, and below it what is printed and said with it. */
export function PictureCard({ node, updateAttributes, selected, editor, getPos }: NodeViewProps) {
  const [broken, setBroken] = useState(false)
  const editable = useEditorState({ editor, selector: ({ editor: now }) => now.isEditable })
  const words = (name: 'picture' | 'caption' | 'credit' | 'alt') => String(node.attrs[name])
  const field = (name: 'caption' | 'credit' | 'alt') => ({
    words: words(name),
    readOnly: !editable,
    onWords: (changed: string) => {
      if (editor.isEditable) updateAttributes({ [name]: changed })
    },
  })
  const back = () => {
    const position = getPos()
    if (position !== undefined) editor.chain().setNodeSelection(position).focus().run()
  }
  return (
    <NodeViewWrapper className="picture-card" data-selected={selected} contentEditable={false}>
      <figure
        aria-label={words('caption') === '' ? 'Picture' : `Picture: ${words('caption')}`}
        onKeyDown={(event) => {
          if (event.key === 'Escape') back()
        }}
      >
        {broken ? (
          <p role="alert">This picture is not in this newsroom. Bring the file in again.</p>
        ) : (
          <img
            src={pictureAddress(words('picture'))}
            alt={words('alt')}
            loading="lazy"
            draggable={false}
            onError={() => setBroken(true)}
          />
        )}
        <figcaption>
          <CardField label="Caption" long {...field('caption')} />
          <div className="picture-words">
            <CardField label="Credit" {...field('credit')} />
            <CardField label="What it shows" description="Read out to people who cannot see it" {...field('alt')} />
          </div>
        </figcaption>
      </figure>
    </NodeViewWrapper>
  )
}

type FieldProperties = {
  readonly label: string
  readonly description?: string
  readonly long?: boolean
  readonly words: string
  readonly readOnly: boolean
  readonly onWords: (words: string) => void
}

/** One field of the card. */
function CardField({ label, description, long = false, words, readOnly, onWords }: FieldProperties) {
  const { write, ...draft } = useWordsDraft(words, onWords)
  const shared = {
    label,
    description,
    readOnly,
    inputWrapperOrder: ['label', 'input', 'description'] as ('label' | 'input' | 'description')[],
    ...draft,
  }
  return long ? (
    <Textarea autosize {...shared} onChange={(event) => write(event.currentTarget.value)} />
  ) : (
    <TextInput {...shared} onChange={(event) => write(event.currentTarget.value)} />
  )
}

/**
 * What a field shows: from the first letter somebody writes, their own words at once, so that the cursor stays where it
 * is. Words that come from elsewhere, another window or undo, take their place, but never under an input method.
 */
function useWordsDraft(words: string, onWords: (words: string) => void) {
  const [draft, setDraft] = useState<string | null>(null)
  const written = useRef<string | null>(null)
  const composing = useRef(false)
  useEffect(() => {
    if (words !== written.current && !composing.current) setDraft(null)
  }, [words])
  const forget = () => {
    written.current = null
    setDraft(null)
  }
  return {
    value: draft ?? words,
    write: (changed: string) => {
      written.current = changed
      setDraft(changed)
      onWords(changed)
    },
    onBlur: forget,
    onCompositionStart: () => {
      composing.current = true
      setDraft((now) => now ?? words)
    },
    onCompositionEnd: () => {
      composing.current = false
      if (written.current === null) setDraft(null)
    },
  }
}
