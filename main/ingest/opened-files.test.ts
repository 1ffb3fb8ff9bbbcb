import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newId, type PersonId, personId } from '../../app/ids.ts'
import { filesNamed, OpenedFiles } from './opened-files.ts'

const wire = join(import.meta.dirname, '../../tests/fixtures/wire')

test('of a command line only files are opened: no switch, no folder, nothing that is not there', () => {
  const words = ['--data=/somewhere', '.', 'ferry.rss', join(wire, 'ferry.html'), 'gone.txt', '-x']
  expect(filesNamed(words, wire)).toEqual([join(wire, 'ferry.rss'), join(wire, 'ferry.html')])
})

test('opened files wait for the desk and for somebody who signs in, and come in once under that name', async () => {
  const came: [readonly string[], PersonId][] = []
  const mira = newId(personId)
  const files = new OpenedFiles()
  await files.open(['one'])
  files.bringInWith(async (taken, by) => came.push([taken, by]))
  await files.open(['two'])
  expect(came).toEqual([])
  await files.signedIn(mira)
  await files.signedIn(mira)
  expect(came).toEqual([[['one', 'two'], mira]])
  await files.signedIn(null)
  await files.open(['three'])
  expect(came).toHaveLength(1)
})
