import { expect, test } from 'vitest'
import { deskCommand, deskCommands, menuEntries } from './desk-commands.ts'
import { acceleratorOf, keysOf, worksWhileWriting } from './shortcut.ts'

test('no two commands share an id, and no two that meet share keys', () => {
  const ids = deskCommands.map((command) => command.id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const one of deskCommands) {
    const rivals = deskCommands.filter(
      (other) =>
        other.shortcut !== null &&
        other.shortcut === one.shortcut &&
        (other.where === one.where || other.where === 'everywhere'),
    )
    expect(rivals.length, `${one.id} shares ${one.shortcut}`).toBeLessThanOrEqual(1)
  }
})

test('labels are in sentence case and say when something is asked first', () => {
  for (const { label } of deskCommands) expect(label).toMatch(/^[A-Z][a-z]*( [a-z]+)*…?$/)
})

test('every screen can be gone to from the menu', () => {
  expect(menuEntries('go').map((entry) => entry.id)).toEqual([
    'wire',
    'my-stories',
    'checks',
    'approvals',
    'published',
    'footers',
    'people',
    'settings',
  ])
})

test('keys are printed as the platform prints them', () => {
  const { shortcut } = deskCommand('approve-and-sign')
  expect(keysOf(shortcut ?? '', 'mac')).toEqual(['⌘', '↵'])
  expect(keysOf(shortcut ?? '', 'other')).toEqual(['Ctrl', 'Enter'])
})

test('single letters are never taken from whoever writes, neither by the window nor by the native menu', () => {
  expect(worksWhileWriting('J')).toBe(false)
  expect(worksWhileWriting('shift+J')).toBe(false)
  expect(acceleratorOf('?')).toBeNull()
  expect(acceleratorOf('mod+shift+Enter')).toBe('CmdOrCtrl+Shift+Enter')
})
