import { expect, test } from 'vitest'
import { newId, personId } from '../../app/ids.ts'
import { holdWords, writeHeldWords } from './held-words.ts'

test('a person may leave only when every part of the window is saved, and is told why not', async () => {
  const mira = newId(personId)
  const written: string[] = []
  let trouble: string | null = 'the disk is full.'
  const letGoOfBody = holdWords(mira, async () => {
    written.push('body')
    return trouble
  })
  const letGoOfHeadline = holdWords(mira, async () => {
    written.push('headline')
    return null
  })
  await expect(writeHeldWords(mira)).rejects.toMatchObject({
    problem: { code: 'words-not-saved', message: expect.stringContaining('the disk is full') },
  })
  expect(written).toEqual(['body', 'headline'])
  trouble = null
  await expect(writeHeldWords(mira)).resolves.toBeUndefined()
  letGoOfBody()
  letGoOfHeadline()
  await writeHeldWords(mira)
  expect(written).toHaveLength(4)
})

test('words of a colleague who left hold up nobody but the closing of the window', async () => {
  const [mira, dana] = [newId(personId), newId(personId)]
  const letGo = holdWords(mira, async () => 'the disk is full.')
  await expect(writeHeldWords(dana)).resolves.toBeUndefined()
  await expect(writeHeldWords('anybody')).rejects.toMatchObject({ problem: { code: 'words-not-saved' } })
  letGo()
})
