import { ActionIcon, Button, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { useEditorState } from '@tiptap/react'
import { BubbleMenu } from '@tiptap/react/menus'
import { type ReactNode, useState } from 'react'
import { isAllowedLink } from '../../app/story/links.ts'
import { MenuToolbar } from './menus/menu-toolbar.tsx'
import { tagClaim, untagClaims } from './tag-claim.ts'

type Properties = { readonly editor: Editor; readonly onTagged: (id: string | null) => void }

/** What can be done with the selected words, beside them. */
export function SelectionMenu({ editor, onTagged }: Properties) {
  const [linking, setLinking] = useState(false)
  const at = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      link: now.isActive('link'),
      heading: now.isActive('heading'),
      quote: now.isActive('blockquote'),
      pullQuote: now.isActive('pullQuote'),
      subscript: now.isActive('subscript'),
      superscript: now.isActive('superscript'),
      bulletList: now.isActive('bulletList'),
      orderedList: now.isActive('orderedList'),
      claim: now.isActive('claim'),
    }),
  })
  return (
    <BubbleMenu
      editor={editor}
      options={{ placement: 'top', onHide: () => setLinking(false) }}
      shouldShow={({ editor: now, element, state }) =>
        now.isEditable &&
        !state.selection.empty &&
        !(state.selection instanceof NodeSelection) &&
        (now.isFocused || element.contains(document.activeElement))
      }
    >
      <MenuToolbar editor={editor} label="Selected words">
        {linking ? (
          <LinkForm editor={editor} onDone={() => setLinking(false)} />
        ) : (
          <>
            <Tool label="Bold" on={at.bold} use={() => editor.chain().focus().toggleBold().run()}>
              <b>B</b>
            </Tool>
            <Tool label="Italic" on={at.italic} use={() => editor.chain().focus().toggleItalic().run()}>
              <i>I</i>
            </Tool>
            <Tool label="Link" on={at.link} use={() => setLinking(true)}>
              <u>L</u>
            </Tool>
            <Tool label="Subhead" on={at.heading} use={() => editor.chain().focus().toggleHeading({ level: 2 }).run()}>
              H
            </Tool>
            <Tool label="Quote" on={at.quote} use={() => editor.chain().focus().toggleBlockquote().run()}>
              ”
            </Tool>
            <Tool
              label="Pull quote"
              on={at.pullQuote}
              use={() => editor.chain().focus().toggleNode('pullQuote', 'paragraph').run()}
            >
              ❞
            </Tool>
            <Tool label="Subscript" on={at.subscript} use={() => editor.chain().focus().toggleMark('subscript').run()}>
              x₂
            </Tool>
            <Tool
              label="Superscript"
              on={at.superscript}
              use={() => editor.chain().focus().toggleMark('superscript').run()}
            >
              x²
            </Tool>
            <Tool label="List" on={at.bulletList} use={() => editor.chain().focus().toggleBulletList().run()}>
              •
            </Tool>
            <Tool
              label="Numbered list"
              on={at.orderedList}
              use={() => editor.chain().focus().toggleOrderedList().run()}
            >
              1.
            </Tool>
            <Button
              size="compact-xs"
              title={window.stet.platform === 'darwin' ? '⌘⇧F' : 'Ctrl+Shift+F'}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onTagged(tagClaim(editor))}
            >
              Tag claim
            </Button>
            {at.claim && (
              <Button
                size="compact-xs"
                variant="default"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => untagClaims(editor)}
              >
                Untag
              </Button>
            )}
          </>
        )}
      </MenuToolbar>
    </BubbleMenu>
  )
}

type ToolProperties = {
  readonly label: string
  readonly on: boolean
  readonly use: () => void
  readonly children: ReactNode
}

function Tool({ label, on, use, children }: ToolProperties) {
  return (
    <ActionIcon
      size="sm"
      variant={on ? 'filled' : 'subtle'}
      color={on ? 'ink' : 'gray'}
      aria-label={label}
      aria-pressed={on}
      title={label}
      onMouseDown={(event) => event.preventDefault()}
      onClick={use}
    >
      {children}
    </ActionIcon>
  )
}

function LinkForm({ editor, onDone }: { readonly editor: Editor; readonly onDone: () => void }) {
  const [address, setAddress] = useState(String(editor.getAttributes('link').href ?? 'https://'))
  const wanted = address.trim()
  const fine = wanted === '' || (isAllowedLink(wanted) && URL.canParse(wanted))
  const set = () => {
    const chain = editor.chain().focus().extendMarkRange('link')
    if (wanted === '' || wanted === 'https://') chain.unsetLink().run()
    else chain.setLink({ href: wanted }).run()
    onDone()
  }
  return (
    <form
      style={{ display: 'flex', gap: 4 }}
      onSubmit={(event) => {
        event.preventDefault()
        if (fine) set()
      }}
    >
      <TextInput
        aria-label="Address of the link"
        value={address}
        error={fine ? undefined : 'An https or mailto address'}
        autoFocus
        w={260}
        onChange={(event) => setAddress(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onDone()
          editor.commands.focus()
        }}
      />
      <Button type="submit" disabled={!fine}>
        {wanted === '' ? 'Remove link' : 'Set link'}
      </Button>
    </form>
  )
}
