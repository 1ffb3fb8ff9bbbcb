import { Modal } from '@mantine/core'
import { useState } from 'react'
import { type CommandPlace, type CommandWords, deskCommand, deskCommands } from '../../app/menu/desk-commands.ts'
import { keysOf } from '../../app/menu/shortcut.ts'
import { Keys } from './keys.tsx'
import { useCommands, useCurrentCommands } from './use-commands.ts'

const places: Readonly<Record<CommandPlace, string>> = {
  everywhere: 'Everywhere',
  wire: 'On the wire',
  'my-stories': 'In my stories',
  checks: 'In checks',
  approvals: 'In approvals',
  published: 'In published',
  footers: 'In footers',
  story: 'In a story',
}

/** All the keys there are, by where they work: those of the desk's list and those of the screen that is open. */
export function ShortcutSheet() {
  const [opened, setOpened] = useState(false)
  const current = useCurrentCommands()
  useCommands([{ ...deskCommand('shortcuts'), run: () => setOpened(true) }])
  const all = new Map<string, CommandWords>([...deskCommands, ...current].map((command) => [command.id, command]))
  const withKeys = [...all.values()].flatMap(({ shortcut, ...words }) =>
    shortcut === null ? [] : [{ ...words, shortcut }],
  )
  return (
    <Modal opened={opened} onClose={() => setOpened(false)} title="Keyboard shortcuts" size="lg">
      <div className="shortcut-sheet">
        {Object.entries(places).map(([place, title]) => {
          const here = withKeys.filter((command) => command.where === place)
          return here.length === 0 ? null : (
            <section key={place}>
              <h3>{title}</h3>
              <dl>
                {here.map(({ id, label, shortcut }) => (
                  <div key={id}>
                    <dt>{label}</dt>
                    <dd>
                      <Keys shortcut={shortcut} />
                      <span className="unseen">{keysOf(shortcut, 'other').join(' ')}</span>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
      </div>
    </Modal>
  )
}
