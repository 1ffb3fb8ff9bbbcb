import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { refuse } from '../../../app/problem.ts'
import type { ImportedDocument } from '../../../app/story/documents/imported-document.ts'
import type { Offered } from '../../../app/story/paste/read-clipboard.ts'
import { ask } from '../../ui/desk-client.ts'
import { type Arrival, Arrivals } from './arrivals.ts'
import { documentTransaction, insertCopy, pasteTransaction, selectDropPlace } from './insert-copy.ts'
import { isOwnCopy, OwnCopySerializer } from './own-copy.ts'

/** Files that are read as documents; others are left to whoever takes pictures. */
const documentName = /\.(?:docx|odt|md|markdown|txt|html?)$/iu

/**
 * Copy that is pasted or dropped into a story from anywhere but a story: its structure is kept, everything else dropped
 * and told to `arrivals`. Copy from a story goes the editor’s own way, which keeps claims.
 */
export const CopyFromElsewhere = Extension.create<{ arrivals: Arrivals }>({
  name: 'copyFromElsewhere',
  priority: 1000,
  addOptions: () => ({ arrivals: new Arrivals() }),
  addProseMirrorPlugins() {
    const { arrivals } = this.options
    // The readers are large and nobody pastes in the first moment, so that they do not hold the window up.
    const reader = import('../../../app/story/paste/read-clipboard.ts')
    const bring = (view: EditorView, offered: Offered) =>
      void arrivals.bring(async () => {
        const { readClipboard } = await reader
        const { blocks, dropped, isMarkdown } = readClipboard(offered)
        return { document: null, dropped, isMarkdown, step: insertCopy(view, pasteTransaction(view.state, blocks)) }
      })
    return [
      new Plugin({
        props: {
          clipboardSerializer: OwnCopySerializer.for(this.editor.schema),
          handlePaste: (view, event) => {
            const offered = offeredFrom(event.clipboardData)
            const file = documentIn(event.clipboardData)
            if (offered !== null) bring(view, offered)
            else if (file !== null) bringFile(view, arrivals, file)
            return offered !== null || file !== null
          },
          handleDrop: (view, event) => {
            if (view.dragging !== null) return false
            const file = documentIn(event.dataTransfer)
            const offered = offeredFrom(event.dataTransfer)
            if (file === null && offered === null) return false
            event.preventDefault()
            selectDropPlace(view, event)
            if (file !== null) bringFile(view, arrivals, file)
            else if (offered !== null) bring(view, offered)
            return true
          },
        },
      }),
    ]
  },
})

/** Puts what was read out of a document after what is selected. Refuses when the story was closed while it was read. */
export function insertDocument(view: EditorView, { name, blocks, dropped }: ImportedDocument): Arrival {
  if (!view.editable) {
    refuse('story-closed', 'The story can no longer be changed.', 'Start a new story with the document.')
  }
  return { document: name, dropped, isMarkdown: false, step: insertCopy(view, documentTransaction(view.state, blocks)) }
}

function bringFile(view: EditorView, arrivals: Arrivals, file: File): void {
  void arrivals.bring(async () => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const read = await ask('importDocument', { file: { name: file.name, bytes } })
    return read === null ? null : insertDocument(view, read)
  })
}

/** The words on offer, or null where there are none or they come from a story. */
function offeredFrom(data: DataTransfer | null): Offered | null {
  const offered = { html: data?.getData('text/html') ?? '', text: data?.getData('text/plain') ?? '' }
  if (isOwnCopy(offered.html) || isWithinALine(offered)) return null
  // A picture copied in a browser comes as a file and as HTML without words.
  const hasWords = offered.text !== '' || (offered.html !== '' && data?.files.length === 0)
  return hasWords ? offered : null
}

/** Plain words without a line end are typed rather than pasted: the editor keeps their spaces and the marks beside them. */
function isWithinALine({ html, text }: Offered): boolean {
  return html === '' && text.length < 10_000 && !/[\r\n]/u.test(text)
}

function documentIn(data: DataTransfer | null): File | null {
  return [...(data?.files ?? [])].find(({ name }) => documentName.test(name)) ?? null
}
