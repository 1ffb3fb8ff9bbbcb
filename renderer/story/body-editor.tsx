import { Button, Group } from '@mantine/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { useEffect, useRef } from 'react'
import type * as Y from 'yjs'
import type { ClaimView } from '../../app/ipc/views.ts'
import { statusLooks } from '../ui/claim-status.ts'
import { ClaimClipboard } from './claim-clipboard.ts'
import { ClaimDecorations, claimLooks } from './claim-decorations.ts'
import { ClaimMark } from './claim-mark.ts'
import { ClaimKeys, tagClaim, untagClaims } from './tag-claim.ts'

type Properties = {
  readonly document: Y.Doc
  readonly editable: boolean
  readonly claims: readonly ClaimView[]
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
  readonly onReady: (editor: Editor) => void
}

/** The body: rich text on the shared document, with claims underlined by status. */
export function BodyEditor({ document, editable, claims, chosen, onChoose, onReady }: Properties) {
  const known = useRef(new Set<string>())
  for (const { claim } of claims) known.current.add(claim.id)
  const editor = useEditor({
    editable,
    extensions: [
      StarterKit.configure({
        undoRedo: false,
        code: false,
        codeBlock: false,
        strike: false,
        underline: false,
        horizontalRule: false,
        heading: { levels: [2, 3] },
        link: {
          openOnClick: false,
          autolink: false,
          protocols: ['https', 'mailto'],
          isAllowedUri: (address) => /^(https|mailto):/i.test(address),
        },
      }),
      Collaboration.configure({ document, field: 'body' }),
      ClaimMark,
      ClaimKeys,
      ClaimDecorations,
      ClaimClipboard.configure({ isKnown: (id) => known.current.has(id) }),
    ],
    editorProps: { attributes: { role: 'textbox', 'aria-label': 'Body', 'aria-multiline': 'true' } },
    onCreate: ({ editor: created }) => onReady(created),
    onSelectionUpdate: ({ editor: selected }) => {
      const mark = selected.state.selection.$from.marks().find((one) => one.type.name === 'claim')
      if (mark !== undefined) onChoose(String(mark.attrs.id))
    },
  })
  useEffect(() => {
    editor?.setEditable(editable)
  }, [editor, editable])
  useEffect(() => {
    if (editor === null) return
    const classes = new Map(
      claims.map(({ claim, status }) => [claim.id as string, `claim-${statusLooks[status].tone}`]),
    )
    editor.view.dispatch(editor.state.tr.setMeta(claimLooks, { classes, chosen }))
  }, [editor, claims, chosen])
  if (editor === null) return null
  return (
    <div className="body-copy">
      {editable && (
        <Group gap={4} mb="xs" role="toolbar" aria-label="Text">
          <ToolButton label="Bold" onUse={() => editor.chain().focus().toggleBold().run()} />
          <ToolButton label="Italic" onUse={() => editor.chain().focus().toggleItalic().run()} />
          <ToolButton label="Subhead" onUse={() => editor.chain().focus().toggleHeading({ level: 2 }).run()} />
          <ToolButton label="List" onUse={() => editor.chain().focus().toggleBulletList().run()} />
          <ToolButton label="Quote" onUse={() => editor.chain().focus().toggleBlockquote().run()} />
          <ToolButton label="Undo" onUse={() => editor.chain().focus().undo().run()} />
          <ToolButton label="Redo" onUse={() => editor.chain().focus().redo().run()} />
          <ToolButton label="Tag claim" onUse={() => onChoose(tagClaim(editor))} />
          <ToolButton label="Untag" onUse={() => untagClaims(editor)} />
        </Group>
      )}
      <EditorContent editor={editor} />
    </div>
  )
}

function ToolButton({ label, onUse }: { readonly label: string; readonly onUse: () => void }) {
  return (
    <Button size="compact-xs" variant="default" onMouseDown={(event) => event.preventDefault()} onClick={onUse}>
      {label}
    </Button>
  )
}
