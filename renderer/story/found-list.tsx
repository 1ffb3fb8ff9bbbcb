import { UnstyledButton } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { VirtualList } from '../ui/virtual-list.tsx'
import type { Match } from './find-marks.ts'

type Properties = {
  readonly editor: Editor
  readonly all: readonly Match[]
  readonly at: number
  readonly onGo: (index: number) => void
}

/** How many characters of the paragraph are shown on each side. */
const around = 36

/** What replacing would do, place by place: the words around, the words that go and those that come. */
export function FoundList({ editor, all, at, onGo }: Properties) {
  if (all.length === 0) return null
  const entries = all.map((match, index) => ({ kind: 'item' as const, key: `${index}`, item: { match, index } }))
  return (
    <div className="found-list" style={{ height: Math.min(all.length, 5) * 28 }}>
      <VirtualList label="What would be replaced" entries={entries} rowHeight={28} chosen={`${at}`}>
        {({ match, index }) => (
          <UnstyledButton aria-current={index === at} onClick={() => onGo(index)}>
            <Context editor={editor} match={match} />
          </UnstyledButton>
        )}
      </VirtualList>
    </div>
  )
}

function Context({ editor, match: { from, to, words, instead } }: { readonly editor: Editor; readonly match: Match }) {
  const { doc } = editor.state
  if (to > doc.content.size) return null
  const [start, end] = [doc.resolve(from).start(), doc.resolve(to).end()]
  return (
    <>
      {doc.textBetween(Math.max(start, from - around), from, ' ', ' ')}
      <del>{words}</del>
      {instead !== '' && <ins>{instead}</ins>}
      {doc.textBetween(to, Math.min(end, to + around), ' ', ' ')}
    </>
  )
}
