import type { ChainedCommands, Editor } from '@tiptap/core'
import { isInTable } from '@tiptap/pm/tables'
import { problemOf } from '../../../app/problem.ts'
import { choosePictures } from '../nodes/insert-pictures.ts'
import { changeTable, insertTable, tableChanges } from '../nodes/table-commands.ts'
import { menusOf } from './body-menus.ts'

/** Something the slash menu can set or do at the cursor. */
export type BlockChoice = {
  readonly id: string
  readonly label: string
  /** Other words that find it, and how Markdown writes it. */
  readonly also: string
  readonly markdown: string
  readonly run: (editor: Editor) => void
}

function block(id: string, label: string, [also, markdown]: [string, string], set: Set): BlockChoice {
  return { id, label, also, markdown, run: (editor) => set(editor.chain().focus()).run() }
}

type Set = (chain: ChainedCommands) => ChainedCommands

const blocks: readonly BlockChoice[] = [
  block('text', 'Text', ['paragraph plain', ''], (chain) => chain.clearNodes()),
  block('subhead', 'Subhead', ['heading h2', '##'], (chain) => chain.setHeading({ level: 2 })),
  block('small-subhead', 'Small subhead', ['heading h3', '###'], (chain) => chain.setHeading({ level: 3 })),
  block('list', 'List', ['bullets points', '-'], (chain) => chain.toggleBulletList()),
  block('numbered-list', 'Numbered list', ['ordered steps', '1.'], (chain) => chain.toggleOrderedList()),
  block('quote', 'Quote', ['blockquote citation', '>'], (chain) => chain.toggleBlockquote()),
  block('pull-quote', 'Pull quote', ['aside large', ''], (chain) => chain.setNode('pullQuote')),
  block('rule', 'Rule', ['line divider horizontal', '---'], (chain) => chain.setHorizontalRule()),
]

const brought: readonly BlockChoice[] = [
  { id: 'table', label: 'Table', also: 'grid rows columns', markdown: '', run: insertTable },
  {
    id: 'picture',
    label: 'Picture…',
    also: 'image photo file',
    markdown: '',
    run: (editor) => {
      menusOf(editor).show({ problem: null })
      choosePictures(editor).catch((thrown: unknown) => menusOf(editor).show({ problem: problemOf(thrown) }))
    },
  },
  {
    id: 'embed',
    label: 'Embed…',
    also: 'video post web address',
    markdown: '',
    run: (editor) => menusOf(editor).show({ asksForEmbed: true }),
  },
]

const inTables: readonly BlockChoice[] = tableChanges.map((change) => ({
  id: change.id,
  label: change.label,
  also: 'table',
  markdown: '',
  run: (editor) => changeTable(editor, change),
}))

/** What the slash menu offers for the words typed after the slash; in a table, what can be done with it comes first. */
export function choicesFor(editor: Editor, typed: string): BlockChoice[] {
  const wanted = typed.trim().toLowerCase()
  const inTable = isInTable(editor.state)
  const cellBlocks = blocks.filter(({ id }) => ['text', 'list', 'numbered-list'].includes(id))
  const offered = inTable ? [...inTables, ...cellBlocks] : [...blocks, ...brought]
  return offered.filter(({ label, also }) =>
    `${label} ${label.replaceAll(' ', '')} ${also}`.toLowerCase().includes(wanted),
  )
}
