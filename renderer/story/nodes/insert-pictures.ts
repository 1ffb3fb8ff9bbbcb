import { type Editor, Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { type Problem, problemOf, refuse } from '../../../app/problem.ts'
import { ask } from '../../ui/desk-client.ts'
import { menusOf } from '../menus/body-menus.ts'
import { isOwnCopy } from '../paste/own-copy.ts'
import { followPlace, placeForPictures } from './picture-place.ts'

/** Brings picture files that are dropped or pasted into the story: kept by the desk first, then set where they fell. */
export const PictureFilesDropped = Extension.create({
  name: 'pictureFiles',
  addProseMirrorPlugins() {
    const { editor } = this
    const show = (problem: Problem | null) => menusOf(editor).show({ problem })
    const bring = (files: readonly File[], position: number) => {
      show(null)
      insertFiles(editor, files, position).catch((thrown: unknown) => show(problemOf(thrown)))
    }
    return [
      new Plugin({
        props: {
          handleDrop(view, event, _slice, moved) {
            const files = picturesIn(event.dataTransfer)
            if (moved || files.length === 0 || !view.editable) return false
            event.preventDefault()
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
            bring(files, at?.pos ?? view.state.selection.to)
            return true
          },
          handlePaste(view, event) {
            const files = picturesIn(event.clipboardData)
            if (files.length === 0 || isOwnCopy(event.clipboardData?.getData('text/html') ?? '')) return false
            bring(files, view.state.selection.to)
            return true
          },
        },
      }),
    ]
  },
})

/** Asks for picture files and sets them at the cursor. */
export async function choosePictures(editor: Editor): Promise<void> {
  const { pictures } = await ask('choosePictures', undefined)
  insertPictures(editor, pictures, editor.state.selection.to)
}

/** Keeps files one by one; those kept before one that cannot be are set all the same. */
async function insertFiles(editor: Editor, files: readonly File[], position: number): Promise<void> {
  const place = followPlace(editor, position)
  const pictures: string[] = []
  try {
    for (const file of files) {
      const bytes = new Uint8Array(await file.arrayBuffer())
      pictures.push((await ask('keepPicture', { bytes })).picture)
    }
  } finally {
    place.stop()
    insertPictures(editor, pictures, place.position())
  }
}

function insertPictures(editor: Editor, pictures: readonly string[], position: number): void {
  if (pictures.length === 0 || editor.isDestroyed) return
  if (!editor.isEditable) {
    refuse('story-closed', 'The story can no longer be changed.', 'Bring the pictures into a new story.')
  }
  const nodes = pictures.map((picture) => ({ type: 'picture', attrs: { picture } }))
  editor.chain().focus().insertContentAt(placeForPictures(editor.state.doc, position), nodes).run()
}

function picturesIn(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
}
