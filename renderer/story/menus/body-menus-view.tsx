import type { Editor } from '@tiptap/core'
import { useSyncExternalStore } from 'react'
import { ProblemNotice } from '../../ui/doing.tsx'
import { menusOf } from './body-menus.ts'
import { EmbedForm } from './embed-form.tsx'
import { SlashMenu } from './slash-menu.tsx'
import { TableMenu } from './table-menu.tsx'

/** What stands over the body besides the selection's own menu: what a slash offers, the table's tools, what is asked and what went wrong. */
export function BodyMenusView({ editor }: { readonly editor: Editor }) {
  const menus = menusOf(editor)
  const { slash, asksForEmbed, problem } = useSyncExternalStore(menus.subscribe, menus.shown)
  return (
    <>
      {problem !== null && <ProblemNotice problem={problem} />}
      {slash !== null && <SlashMenu editor={editor} slash={slash} />}
      {asksForEmbed && <EmbedForm editor={editor} onClose={() => menus.show({ asksForEmbed: false })} />}
      <TableMenu editor={editor} />
    </>
  )
}
