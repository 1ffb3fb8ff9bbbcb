import { expect, test } from 'vitest'
import { type Command, CommandRegistry } from './command-registry.ts'

const command = (id: string, run: () => void, enabled = true): Command => ({
  id,
  label: id,
  section: 'Desk',
  shortcut: null,
  where: 'everywhere',
  menu: null,
  enabled,
  run,
})

test('a screen’s command counts before the desk’s of the same name, and the desk’s again when the screen is left', () => {
  const registry = new CommandRegistry()
  const done: string[] = []
  registry.put('desk', [command('import', () => done.push('desk'))])
  registry.put('wire', [command('import', () => done.push('wire'))])
  registry.put('desk', [command('import', () => done.push('desk again'))])
  registry.run('import')
  registry.remove('wire')
  registry.run('import')
  expect(done).toEqual(['wire', 'desk again'])
  expect(registry.list()).toHaveLength(1)
})

test('what cannot be done now is neither listed nor done', () => {
  const registry = new CommandRegistry()
  let done = 0
  registry.put('screen', [command('approve', () => (done += 1), false)])
  expect(registry.run('approve')).toBe(false)
  expect(registry.list()).toEqual([])
  registry.put('screen', [command('approve', () => (done += 1))])
  expect(registry.run('approve')).toBe(true)
  expect(done).toBe(1)
})

test('listeners hear of a change to see and of no other, yet the newest deed is done', () => {
  const registry = new CommandRegistry()
  let heard = 0
  const stop = registry.subscribe(() => (heard += 1))
  let done = ''
  registry.put('screen', [command('next', () => (done = 'first'))])
  const listed = registry.list()
  registry.put('screen', [command('next', () => (done = 'second'))])
  expect(heard).toBe(1)
  expect(registry.list()).toBe(listed)
  registry.run('next')
  expect(done).toBe('second')
  stop()
  registry.remove('screen')
  expect(heard).toBe(1)
})
