import { Textarea, TextInput } from '@mantine/core'
import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useState } from 'react'
import { pictureAddress } from '../../../app/story/picture.ts'

/** A picture in the text: itself, and below it what is printed and said with it. */
export function PictureCard({ node, updateAttributes, selected, editor, getPos }: NodeViewProps) {
  const [broken, setBroken] = useState(false)
  const words = (name: 'picture' | 'caption' | 'credit' | 'alt') => String(node.attrs[name])
  const field = (name: 'caption' | 'credit' | 'alt') => ({
    words: words(name),
    readOnly: !editor.isEditable,
    onWords: (changed: string) => updateAttributes({ [name]: changed }),
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

/**
 * One field of the card. While somebody is in it, it shows what they write and nothing else, so that neither the cursor
 * nor an input method is disturbed; what others wrote meanwhile shows once it is left.
 */
function CardField({ label, description, long = false, words, readOnly, onWords }: FieldProperties) {
  const [draft, setDraft] = useState<string | null>(null)
  const shared = {
    label,
    description,
    readOnly,
    inputWrapperOrder: ['label', 'input', 'description'] as ('label' | 'input' | 'description')[],
    value: draft ?? words,
    onFocus: () => setDraft(words),
    onBlur: () => setDraft(null),
  }
  const write = (changed: string) => {
    setDraft(changed)
    onWords(changed)
  }
  return long ? (
    <Textarea autosize {...shared} onChange={(event) => write(event.currentTarget.value)} />
  ) : (
    <TextInput {...shared} onChange={(event) => write(event.currentTarget.value)} />
  )
}
