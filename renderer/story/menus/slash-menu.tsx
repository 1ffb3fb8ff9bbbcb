import { Kbd, Paper, Portal } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useEffect, useRef } from 'react'
import type { SlashChoices } from './body-menus.ts'

const listId = 'slash-menu'
const optionId = (id: string) => `slash-menu-${id}`

/** What a slash offers, beside it. The cursor stays in the text: arrows move, Enter takes, Escape closes. */
export function SlashMenu({ editor, slash }: { readonly editor: Editor; readonly slash: SlashChoices }) {
  const list = useRef<HTMLDivElement>(null)
  const { choices, at, place, take } = slash
  const chosen = choices[at]?.id
  useEffect(() => {
    const body = editor.view.dom
    body.setAttribute('aria-controls', listId)
    if (chosen !== undefined) body.setAttribute('aria-activedescendant', optionId(chosen))
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
    return () => {
      body.removeAttribute('aria-controls')
      body.removeAttribute('aria-activedescendant')
    }
  }, [editor, chosen])
  const height = Math.min(380, choices.length * 32 + 10)
  const below = (place?.bottom ?? 0) + height + 8 < window.innerHeight
  const top = below ? (place?.bottom ?? 0) + 6 : Math.max(8, (place?.top ?? 0) - height - 6)
  return (
    <Portal>
      <Paper
        ref={list}
        id={listId}
        className="slash-menu"
        role="listbox"
        aria-label="What to insert"
        shadow="md"
        withBorder
        style={{ left: place?.left ?? 0, top, maxHeight: height }}
      >
        {choices.map((choice) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the cursor stays in the text, which names the active option
          // biome-ignore lint/a11y/useKeyWithClickEvents: the text hands the list its keys
          <div
            key={choice.id}
            id={optionId(choice.id)}
            role="option"
            aria-selected={choice.id === chosen}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(choice)}
          >
            {choice.label}
            {choice.markdown !== '' && <Kbd size="xs">{choice.markdown}</Kbd>}
          </div>
        ))}
      </Paper>
    </Portal>
  )
}
