import { expect, test } from 'vitest'
import { callNames, commandNames } from './channels.ts'
import { calls, windowCommands } from './contract.ts'

test('the preload offers every call and command of the contract, and nothing else', () => {
  expect([...callNames].sort()).toEqual(Object.keys(calls).sort())
  expect([...commandNames].sort()).toEqual([...windowCommands].sort())
})
