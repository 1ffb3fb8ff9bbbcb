import { open } from 'node:fs/promises'
import type { IpcMainInvokeEvent } from 'electron'
import type { Sha256 } from '../../app/hash.ts'
import { largestPicture } from '../../app/story/picture.ts'
import type { StoreClient } from '../store/store-client.ts'
import { askForPaths } from './intake-handlers.ts'

/** Asks the person for picture files and keeps them, one after the other; the hashes of those that were chosen. */
export async function choosePictures(
  store: StoreClient,
  event: IpcMainInvokeEvent,
): Promise<{ pictures: readonly Sha256[] }> {
  const paths = await askForPaths(event, {
    title: 'Pictures for the story',
    properties: ['openFile', 'multiSelections'],
    filters: [{ name: 'Pictures', extensions: ['png', 'jpg', 'jpeg', 'webp', 'gif'] }],
  })
  const pictures: Sha256[] = []
  for (const path of paths) pictures.push(await store.ask('keepPicture', await readPicture(path)))
  return { pictures }
}

/** The bytes of a file, no more of them than show that it is too large. */
async function readPicture(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size <= largestPicture) return await file.readFile()
    const { buffer } = await file.read({ buffer: Buffer.alloc(largestPicture + 1) })
    return buffer
  } finally {
    await file.close()
  }
}
