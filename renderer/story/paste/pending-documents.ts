import type { StoryId } from '../../../app/ids.ts'
import type { ImportedDocument } from '../../../app/story/documents/imported-document.ts'

const pending = new Map<StoryId, ImportedDocument>()

/** Keeps a document for a story that was just started with it, until the story’s editor is there to take it. */
export function keepForStory(storyId: StoryId, document: ImportedDocument): void {
  pending.set(storyId, document)
}

/** Takes what was kept for a story, once. */
export function takeForStory(storyId: StoryId): ImportedDocument | null {
  const document = pending.get(storyId) ?? null
  pending.delete(storyId)
  return document
}
