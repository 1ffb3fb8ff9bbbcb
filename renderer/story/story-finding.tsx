import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { deskCommand } from '../../app/menu/desk-commands.ts'
import { useCommands } from '../commands/use-commands.ts'
import { FindPanel } from './find-panel.tsx'
import type { StoryQuery } from './use-find.ts'

const nothingSought: StoryQuery = {
  text: '',
  wholeWord: false,
  matchCase: false,
  regularExpression: false,
  inClaims: false,
}

type Finding = 'closed' | 'finding' | 'replacing'

/** Offers finding and replacing in a story, and shows the panel while it is wanted. */
export function StoryFinding({ editor, editable }: { readonly editor: Editor | null; readonly editable: boolean }) {
  const [finding, setFinding] = useState<Finding>('closed')
  const [query, setQuery] = useState(nothingSought)
  const [asked, setAsked] = useState(0)
  const open = (what: Finding) => {
    if (editor === null) return
    const selected = selectedWords(editor)
    if (selected !== '') setQuery({ ...query, text: selected })
    setAsked(asked + 1)
    setFinding(what)
  }
  useCommands([
    { ...deskCommand('find-in-story'), enabled: editor !== null, run: () => open('finding') },
    { ...deskCommand('replace-in-story'), enabled: editor !== null && editable, run: () => open('replacing') },
  ])
  if (editor === null || finding === 'closed') return null
  return (
    <FindPanel
      editor={editor}
      editable={editable}
      replacing={finding === 'replacing'}
      query={query}
      onQuery={setQuery}
      asked={asked}
      onClose={() => setFinding('closed')}
    />
  )
}

/** The selected words, if they stand in one paragraph and are few enough to be looked for. */
function selectedWords(editor: Editor): string {
  const { $from, $to, from, to } = editor.state.selection
  return $from.sameParent($to) && to - from <= 200 ? editor.state.doc.textBetween(from, to) : ''
}
