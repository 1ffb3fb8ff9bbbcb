import { Button } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { z } from 'zod'
import { deskCommand } from '../../app/menu/desk-commands.ts'
import { useCommands } from '../commands/use-commands.ts'
import { useAsk } from '../ui/desk-client.ts'

/**
 * The ways a person likes to read and write: nothing but the sheet, the line that is written held in the middle, the sheet
 * larger or smaller. Each is a command, and is remembered for the person on this machine.
 */
export function ReadingWays({ editor }: { readonly editor: Editor | null }) {
  const session = useAsk('session', undefined)
  if (session.data?.kind !== 'signed-in') return null
  return <WaysOf key={session.data.person.id} person={session.data.person.id} editor={editor} />
}

const readingWays = z.object({ focus: z.boolean(), typewriter: z.boolean(), zoom: z.number().min(0.6).max(2) })
const usualWays: z.infer<typeof readingWays> = { focus: false, typewriter: false, zoom: 1 }

function WaysOf({ person, editor }: { readonly person: string; readonly editor: Editor | null }) {
  const [ways, setWays] = useLocalStorage({
    key: `stet:reading:${person}`,
    defaultValue: usualWays,
    getInitialValueInEffect: false,
    deserialize: readWays,
  })
  const change = (next: Partial<typeof ways>) => setWays({ ...ways, ...next })
  useEffect(() => {
    document.body.toggleAttribute('data-focus-mode', ways.focus)
    document.body.style.setProperty('--sheet-zoom', `${ways.zoom}`)
    return () => {
      document.body.removeAttribute('data-focus-mode')
      document.body.style.removeProperty('--sheet-zoom')
    }
  }, [ways.focus, ways.zoom])
  useEffect(() => {
    if (editor === null || !ways.typewriter) return
    const hold = () => holdInTheMiddle(editor)
    editor.on('update', hold)
    return () => {
      editor.off('update', hold)
    }
  }, [editor, ways.typewriter])
  useCommands([
    { ...deskCommand('focus-mode'), run: () => change({ focus: !ways.focus }) },
    { ...deskCommand('typewriter'), run: () => change({ typewriter: !ways.typewriter }) },
    { ...deskCommand('sheet-larger'), run: () => change({ zoom: tenths(Math.min(2, ways.zoom + 0.1)) }) },
    { ...deskCommand('sheet-smaller'), run: () => change({ zoom: tenths(Math.max(0.6, ways.zoom - 0.1)) }) },
    { ...deskCommand('sheet-usual'), run: () => change({ zoom: 1 }) },
  ])
  if (!ways.focus) return null
  return (
    <Button className="leave-focus" size="compact-sm" variant="default" onClick={() => change({ focus: false })}>
      Leave focus mode
    </Button>
  )
}

/** What is remembered, or the usual where that cannot be read. */
function readWays(kept: string | undefined): z.infer<typeof readingWays> {
  try {
    return readingWays.parse(JSON.parse(kept ?? ''))
  } catch {
    return usualWays
  }
}

function tenths(zoom: number): number {
  return Math.round(zoom * 10) / 10
}

/** Scrolls the sheet so that the line with the caret stands in the middle of it. */
function holdInTheMiddle(editor: Editor): void {
  const sheet = editor.view.dom.closest('.sheet-column')
  if (sheet === null || !editor.isFocused) return
  const { top, bottom } = editor.view.coordsAtPos(editor.state.selection.head)
  const frame = sheet.getBoundingClientRect()
  sheet.scrollTop += (top + bottom) / 2 - (frame.top + frame.bottom) / 2
}
