import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { memo, useEffect, useMemo, useRef, useState } from 'react'
import type * as Y from 'yjs'
import type { StoryId } from '../../app/ids.ts'
import type { ClaimView } from '../../app/ipc/views.ts'
import { bodyExtensions } from './body-extensions.ts'
import { claimLooks } from './claim-looks.ts'
import { endUndoAtRestore } from './history/end-undo-at-restore.ts'
import { BodyMenusView } from './menus/body-menus-view.tsx'
import { ArrivalNotice } from './paste/arrival-notice.tsx'
import { Arrivals } from './paste/arrivals.ts'
import { CopyFromElsewhere } from './paste/copy-from-elsewhere.ts'
import { SelectionMenu } from './selection-menu.tsx'

type Properties = {
  readonly storyId: StoryId
  readonly document: Y.Doc
  readonly editable: boolean
  readonly claims: readonly ClaimView[]
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
  readonly onReady: (editor: Editor) => void
}

/** The body: rich text on the shared document, with claims underlined by status. */
export const BodyEditor = memo(function BodyEditor(properties: Properties) {
  const { storyId, document, editable, claims, chosen, onChoose, onReady } = properties
  const known = useRef(new Set<string>())
  for (const { claim } of claims) known.current.add(claim.id)
  const [arrivals] = useState(() => new Arrivals())
  const extensions = useMemo(
    () => [...bodyExtensions(document, (id) => known.current.has(id)), CopyFromElsewhere.configure({ arrivals })],
    [document, arrivals],
  )
  const editor = useEditor(
    {
      editable,
      extensions,
      editorProps,
      shouldRerenderOnTransaction: false,
      onCreate: ({ editor: created }) => onReady(created),
      onSelectionUpdate: ({ editor: selected }) => {
        const mark = selected.state.selection.$from.marks().find((one) => one.type.name === 'claim')
        if (mark !== undefined) onChoose(String(mark.attrs.id))
      },
    },
    [extensions, onReady, onChoose],
  )
  useEffect(() => {
    editor?.setEditable(editable)
  }, [editor, editable])
  useEffect(() => {
    if (editor === null) return
    return endUndoAtRestore(document, () => yUndoPluginKey.getState(editor.state)?.undoManager)
  }, [editor, document])
  useEffect(() => {
    if (editor === null) return
    const statuses = new Map(claims.map(({ claim, status }) => [claim.id as string, status]))
    editor.view.dispatch(editor.state.tr.setMeta(claimLooks, { statuses, chosen }))
  }, [editor, claims, chosen])
  if (editor === null) return null
  return (
    <div className="story-body">
      {editable && <SelectionMenu editor={editor} onTagged={onChoose} />}
      {editable && <BodyMenusView editor={editor} />}
      <EditorContent editor={editor} />
      <ArrivalNotice storyId={storyId} editor={editor} editable={editable} arrivals={arrivals} />
    </div>
  )
})

/** Spelling is the desk’s own: spelling/use-spelling-in.ts. */
const editorProps = {
  attributes: { role: 'textbox', 'aria-label': 'Body', 'aria-multiline': 'true', spellcheck: 'false' },
}
