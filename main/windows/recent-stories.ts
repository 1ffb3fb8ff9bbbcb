import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import log from 'electron-log/main'
import { z } from 'zod'
import { type PersonId, personId, type StoryId, storyId } from '../../app/ids.ts'
import { writeFileAtomically } from '../publish/write-file-atomically.ts'

const fileName = 'recent-stories.json'

/** How many stories are remembered of each person: what fits a menu. */
const most = 8

const opened = z.array(z.object({ personId, storyId })).max(5000)

/** Which stories each person had open last on this machine, in a file beside the store. What cannot be read is forgotten. */
export class RecentStories {
  readonly #folder: string
  #opened: readonly { readonly personId: PersonId; readonly storyId: StoryId }[]
  #writing: Promise<void> = Promise.resolve()

  constructor(dataFolder: string) {
    this.#folder = dataFolder
    this.#opened = read(join(dataFolder, fileName))
  }

  /** The stories of a person, the last one first. */
  of(person: PersonId): StoryId[] {
    return this.#opened.filter((one) => one.personId === person).map((one) => one.storyId)
  }

  /** A person is in a story now. True when it was not the last one already. */
  note(person: PersonId, story: StoryId): boolean {
    const before = this.of(person)
    if (before[0] === story) return false
    const others = this.#opened.filter((one) => one.personId !== person)
    const own = [story, ...before.filter((one) => one !== story)].slice(0, most)
    this.#opened = [...own.map((each) => ({ personId: person, storyId: each })), ...others]
    const content = JSON.stringify(this.#opened)
    this.#writing = this.#writing.then(() => writeFileAtomically(this.#folder, fileName, content)).catch(log.warn)
    return true
  }
}

function read(path: string): z.infer<typeof opened> {
  try {
    return opened.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return []
  }
}
