import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { claimId, commandId, newId, storyId } from '../../../app/ids.ts'
import type { Body, Inline } from '../../../app/story/body.ts'
import { fillSampleNewsroom } from '../../../main/sample/sample-newsroom.ts'
import { openStore } from '../../../main/store/open-store.ts'
import { editThatReplaces } from '../../../main/store/replace-body.ts'
import { clientOf } from '../../../main/testing/client-of.ts'
import { root } from '../../../scripts/project.ts'

const words =
  'harbour council ferry tunnel ledger budget river bridge market school engine signal winter morning region vessel archive witness permit storage'.split(
    ' ',
  )
const wordsAParagraph = 50

/** The word the benchmark types behind, in the middle of the story and nowhere else. */
export const middleWord = 'lighthouse'

/** Paragraphs of made-up copy, the same for the same length, with the middle word in the middle. */
export function longCopy(length: number): string[] {
  const paragraphs = Array.from({ length: Math.round(length / wordsAParagraph) }, (_, paragraph) =>
    Array.from({ length: wordsAParagraph }, (_, word) => words[(paragraph * 7 + word * 11) % words.length]).join(' '),
  )
  const middle = Math.floor(paragraphs.length / 2)
  return paragraphs.map((text, place) => (place === middle ? `${text} ${middleWord}` : text))
}

/** Makes a sample newsroom whose story `long-story` has this copy, with so many claims spread over it. */
export async function newsroomWithLongStory(
  data: string,
  paragraphs: readonly string[],
  claims: number,
): Promise<void> {
  mkdirSync(data, { recursive: true })
  const { service, close } = openStore({ dataFolder: data, migrationsFolder: join(root, 'migrations') })
  try {
    await fillSampleNewsroom(clientOf(() => service))
    const mira = service.people().find((person) => person.signInName === 'mira')
    const desk = service.house()?.desks[0]
    if (mira === undefined || desk === undefined) throw new Error('the sample newsroom is not as it was')
    const id = newId(storyId)
    service.execute({
      id: newId(commandId),
      name: 'start-story',
      actor: mira.id,
      input: {
        storyId: id,
        deskId: desk.id,
        wireItemId: null,
        fields: { slug: 'long-story', headline: 'A long story' },
        appeal: 'leave-out',
      },
    })
    const body = taggedBody(paragraphs, claims)
    service.appendEdit(id, editThatReplaces(service.openBody(id).update, body), mira.id)
    service.settle()
  } finally {
    close()
  }
}

function taggedBody(paragraphs: readonly string[], claims: number): Body {
  const each = claims / paragraphs.length
  let tagged = 0
  const content = paragraphs.map((text, place) => {
    const wanted = Math.round((place + 1) * each) - tagged
    tagged += wanted
    return { type: 'paragraph' as const, content: taggedRuns(text, wanted) }
  })
  return { type: 'doc', content }
}

/** The first three words of each of so many equal parts of a paragraph carry a claim. */
function taggedRuns(text: string, claims: number): Inline[] {
  if (claims === 0) return [{ type: 'text', text }]
  const all = text.split(' ')
  const part = Math.ceil(all.length / claims)
  return Array.from({ length: claims }, (_, place) => all.slice(place * part, (place + 1) * part))
    .filter((words) => words.length > 0)
    .flatMap((words): Inline[] => [
      { type: 'text', text: words.slice(0, 3).join(' '), marks: [{ type: 'claim', attrs: { id: newId(claimId) } }] },
      { type: 'text', text: ` ${words.slice(3).join(' ')} ` },
    ])
}
