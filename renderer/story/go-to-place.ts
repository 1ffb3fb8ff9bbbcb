import type { Editor } from '@tiptap/core'
import type { GatePlace } from '../../app/approval/gate.ts'
import { rangeOfClaim } from './claim-index.ts'
import { rangeOfWords } from './range-of-words.ts'

/** Shows the spot of a story that a person came for: the words of a claim or a hole, a field, the footer, the wire copy. */
export function goToPlace(place: GatePlace, editor: Editor): void {
  switch (place.kind) {
    case 'claim':
      select(editor, rangeOfClaim(editor.state.doc, place.claimId))
      break
    case 'text':
      select(editor, rangeOfWords(editor.state.doc, place.words))
      break
    case 'picture':
      selectPicture(editor, place.number)
      break
    case 'field':
      if (place.field === 'body') editor.commands.focus()
      else focusOn(`[data-story-field="${CSS.escape(place.field)}"]`)
      break
    case 'footer':
      focusOn('.story-footer')
      break
    case 'wire':
      focusOn('[aria-label="Wire source"]')
      break
  }
}

function select(editor: Editor, range: { from: number; to: number } | null): void {
  if (range !== null) editor.chain().setTextSelection(range).focus().scrollIntoView().run()
}

function selectPicture(editor: Editor, number: number): void {
  const positions: number[] = []
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === 'picture') positions.push(position)
    return !node.isTextblock
  })
  const position = positions[number]
  if (position !== undefined) editor.chain().setNodeSelection(position).focus().scrollIntoView().run()
}

function focusOn(selector: string): void {
  const element = document.querySelector<HTMLElement>(selector)
  element?.scrollIntoView({ block: 'center' })
  element?.focus()
}
