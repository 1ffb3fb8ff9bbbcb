import { commandId, newId, releaseId } from '../../app/ids.ts'
import { refuse } from '../../app/problem.ts'
import { emptyOutbox } from '../publish/outbox.ts'
import type { StoreClient } from '../store/store-client.ts'
import { signInAs, withNewsroom } from './newsroom.ts'
import type { Options } from './options.ts'
import { print, printProblem } from './print.ts'
import { UsageError } from './usage.ts'

/** `stet story list`: slug, state and headline. */
export function listStories(options: Options): Promise<number> {
  return withNewsroom(options.data, async (store) => {
    const stories = await store.ask('stories')
    if (options.json) print(JSON.stringify(stories.map(({ id, state, fields }) => ({ id, state, ...fields }))))
    else for (const { state, fields } of stories) print(`${fields.slug}  ${state}  ${fields.headline}`)
    return 0
  })
}

/** `stet story show SLUG`: the story as it would run. */
export function showStory(slug: string | undefined, options: Options): Promise<number> {
  const wanted = given(slug)
  return withNewsroom(options.data, async (store) => {
    const story = await storyCalled(store, wanted)
    const { text } = await store.ask('preview', story.id)
    if (options.json) print(JSON.stringify({ ...story, text }))
    else print(text)
    return 0
  })
}

/** `stet story release SLUG`: the same command as in the window, with the same refusals. */
export function releaseStory(slug: string | undefined, options: Options): Promise<number> {
  const wanted = given(slug)
  return withNewsroom(options.data, async (store) => {
    const story = await storyCalled(store, wanted)
    const sessions = await signInAs(store, options.user)
    const id = newId(releaseId)
    await store.ask('execute', {
      id: newId(commandId),
      name: 'release-story',
      actor: sessions.person(),
      input: { storyId: story.id, releaseId: id },
    })
    await emptyOutbox(store)
    const released = await store.ask('release', id)
    if (released === null) throw new Error('the release is not in the store')
    if (options.json) print(JSON.stringify(released))
    else for (const file of released.files) print(`${released.folder}/${file.name}  ${file.sha256}`)
    if (released.delivery.kind === 'delivered') return 0
    printProblem(`The files are not in the folder yet: ${released.delivery.reason ?? 'They wait.'}`)
    return 1
  })
}

function given(slug: string | undefined): string {
  if (slug === undefined) throw new UsageError('Name the story by its slug.')
  return slug
}

async function storyCalled(store: StoreClient, slug: string) {
  return (
    (await store.ask('storyBySlug', slug)) ??
    refuse('no-such-story', `No story is called ${slug}.`, 'See stet story list.')
  )
}
