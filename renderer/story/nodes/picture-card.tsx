import { Textarea, TextInput } from '@mantine/core'
import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useState } from 'react'
import { pictureAddress } from '../../../app/story/picture.ts'

/** A picture in the text: itself, and below it what is printed and said with it. */
export function PictureCard({ node, updateAttributes, selected, editor, getPos }: NodeViewProps) {
  const [broken, setBroken] = useState(false)
  const words = (name: 'picture' | 'caption' | 'credit' | 'alt') => String(node.attrs[name])
  const readOnly = !editor.isEditable
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
          <Textarea
            label="Caption"
            autosize
            readOnly={readOnly}
            value={words('caption')}
            onChange={(event) => updateAttributes({ caption: event.currentTarget.value })}
          />
          <div className="picture-words">
            <TextInput
              label="Credit"
              readOnly={readOnly}
              value={words('credit')}
              onChange={(event) => updateAttributes({ credit: event.currentTarget.value })}
            />
            <TextInput
              label="What it shows"
              description="Read out to people who cannot see it"
              inputWrapperOrder={['label', 'input', 'description']}
              readOnly={readOnly}
              value={words('alt')}
              onChange={(event) => updateAttributes({ alt: event.currentTarget.value })}
            />
          </div>
        </figcaption>
      </figure>
    </NodeViewWrapper>
  )
}
