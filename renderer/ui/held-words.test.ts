import { expect, test } from 'vitest'
import { newId, personId, storyId } from '../../app/ids.ts'
import { holdWords, writeHeldWords } from './held-words.ts'

test('a person may leave only when every part of the window is saved, and is told why not', async () => {
  const mira = newId(personId)
  const harbour = newId(storyId)
  const written: string[] = []
  let trouble: string | null = 'the disk is full.'
  const letGoOfBody = holdWords({ writer: mira, storyId: harbour }, async () => {
    written.push('body')
    return trouble
  })
  const letGoOfHeadline = holdWords({ writer: mira, storyId: harbour }, async () => {
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
  const letGo = holdWords({ writer: mira, storyId: newId(storyId) }, async () => 'the disk is full.')
  await expect(writeHeldWords(dana)).resolves.toBeUndefined()
  await expect(writeHeldWords('anybody')).rejects.toMatchObject({ problem: { code: 'words-not-saved' } })
  letGo()
})

test('what cannot be saved in one story holds up that story and the leaving, not another story', async () => {
  const mira = newId(personId)
  const [harbour, schools] = [newId(storyId), newId(storyId)]
  const letGo = holdWords({ writer: mira, storyId: harbour }, async () => 'the disk is full.')
  await expect(writeHeldWords(mira, schools)).resolves.toBeUndefined()
  await expect(writeHeldWords(mira, harbour)).rejects.toMatchObject({ problem: { code: 'words-not-saved' } })
  await expect(writeHeldWords(mira)).rejects.toMatchObject({ problem: { code: 'words-not-saved' } })
  letGo()
})
