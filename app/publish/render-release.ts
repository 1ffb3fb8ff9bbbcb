import type { Approval } from '../approval/approval.ts'
import { hashText, type Sha256 } from '../hash.ts'
import { picturesOf } from '../story/body.ts'
import { type PictureFiles, pictureFileName } from '../story/picture.ts'
import type { Story } from '../story/story.ts'
import { storyPage } from './html.ts'
import { storyNinjs } from './ninjs.ts'
import type { ReleaseFile, ReleaseFormat } from './release.ts'
import { storyText } from './text.ts'

/** A file of a release with its content. */
export type RenderedFile = { readonly record: ReleaseFile; readonly content: string }

/**
 * The files of a release, from the approved text alone: what stands in the story now is not looked at. The same
 * approval and edition, counted from 1, always give the same bytes, so the hashes can be in the log before the files are in the folder.
 */
export function renderRelease(
  story: Story,
  approval: Approval,
  edition: number,
  pictures: PictureFiles,
): RenderedFile[] {
  return [
    rendered('html', `${story.fields.slug}.html`, storyPage(approval.covered, pictures)),
    rendered('text', `${story.fields.slug}.txt`, storyText(approval.covered)),
    rendered('ninjs', `${story.fields.slug}.json`, storyNinjs(story, approval, edition, pictures)),
  ]
}

/** The files of the pictures in an approved text, each named once; what the store has not is left out. */
export function releasedPictures(approval: Approval, pictures: PictureFiles): ReleaseFile[] {
  const hashes = new Set(picturesOf(approval.covered.body).map(({ picture }) => picture))
  return [...hashes].flatMap((hash) => {
    const file = pictures(hash)
    if (file === null) return []
    return [{ format: 'picture', name: pictureFileName(hash, file.type), sha256: hash as Sha256, bytes: file.bytes }]
  })
}

function rendered(format: ReleaseFormat, name: string, content: string): RenderedFile {
  const bytes = new TextEncoder().encode(content).byteLength
  return { record: { format, name, sha256: hashText(content), bytes }, content }
}
