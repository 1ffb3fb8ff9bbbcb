import { Button, Menu } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { isInTable } from '@tiptap/pm/tables'
import { BubbleMenu } from '@tiptap/react/menus'
import { changeTable, tableChanges } from '../nodes/table-commands.ts'
import { MenuToolbar } from './menu-toolbar.tsx'

/** What can be done with the table the cursor is in, above it. */
export function TableMenu({ editor }: { readonly editor: Editor }) {
  return (
    <BubbleMenu
      editor={editor}
      pluginKey="tableMenu"
      options={{ placement: 'top-end' }}
      getReferencedVirtualElement={() => tableAt(editor)}
      shouldShow={({ editor: now, element, state }) =>
        now.isEditable &&
        state.selection.empty &&
        isInTable(state) &&
        (now.isFocused || element.contains(document.activeElement))
      }
    >
      <MenuToolbar editor={editor} label="Table">
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button size="compact-xs" variant="default">
              Table…
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {tableChanges.map((change) => (
              <Menu.Item key={change.id} onClick={() => changeTable(editor, change)}>
                {change.label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </MenuToolbar>
    </BubbleMenu>
  )
}

function tableAt(editor: Editor): Element | null {
  const { node } = editor.view.domAtPos(editor.state.selection.from)
  return (node instanceof Element ? node : node.parentElement)?.closest('table') ?? null
}
