import { Modal } from '@mantine/core'
import { newId, storyId } from '../../app/ids.ts'
import { deskCommand } from '../../app/menu/desk-commands.ts'
import { desksWith, type Person } from '../../app/people/person.ts'
import type { ImportedDocument } from '../../app/story/documents/imported-document.ts'
import { useCommands } from '../commands/use-commands.ts'
import type { GoTo } from '../place.ts'
import { keepForStory } from '../story/paste/pending-documents.ts'
import { ask, give } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'

/**
 * Starts a story with a document at the first desk where the person is an editor: its title becomes the headline, the
 * rest the body. Nothing is started when the document cannot be read.
 */
export function ImportStory({ person, goTo }: { readonly person: Person; readonly goTo: GoTo }) {
  const deskId = desksWith(person, 'editor')[0]
  const { run, problem, forget, notice } = useDoing()
  const start = () =>
    run(async () => {
      const document = await ask('importDocument', { file: null })
      if (document === null || deskId === undefined) return
      const id = newId(storyId)
      const headline = document.title ?? ''
      const started = { storyId: id, deskId, wireItemId: null, fields: { headline }, appeal: 'leave-out' } as const
      await give('start-story', started)
      keepForStory(id, withoutTitle(document))
      goTo({ screen: 'story', storyId: id })
    })
  useCommands([{ ...deskCommand('import-story'), enabled: deskId !== undefined, run: () => void start() }])
  return (
    <Modal opened={problem !== null} onClose={forget} title="Import a document">
      {notice}
    </Modal>
  )
}

/** The document without the title it begins with, which the headline says already. */
function withoutTitle(document: ImportedDocument): ImportedDocument {
  return document.title === null ? document : { ...document, blocks: document.blocks.slice(1) }
}
