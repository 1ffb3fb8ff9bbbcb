import { dialog, type IpcMainInvokeEvent } from 'electron'
import log from 'electron-log/main'
import type { z } from 'zod'
import { commandId, newId } from '../../app/ids.ts'
import { callChannel, changedChannel, commandChannel, commandNames, editChannel } from '../../app/ipc/channels.ts'
import { type CallInput, type CallName, type CallOutput, calls, commandMessage } from '../../app/ipc/contract.ts'
import { problemOf } from '../../app/problem.ts'
import { isStorageTrouble } from '../../app/storage-trouble.ts'
import { emptyOutbox } from '../publish/outbox.ts'
import type { HeldEdits } from '../recovery/held-edits.ts'
import { fillSampleNewsroom } from '../sample/sample-newsroom.ts'
import type { Sessions } from '../session/sessions.ts'
import { spellingMenuOf } from '../spelling/spelling-menu-of.ts'
import type { StoreClient } from '../store/store-client.ts'
import { deskWindows, tellWindows, windowOf } from '../windows/window-factory.ts'
import { answer } from './answering.ts'
import { importDocument } from './document-handlers.ts'
import { historyHandlers } from './history-handlers.ts'
import { chooseWatchedFolder, importBytes, importFiles } from './intake-handlers.ts'
import { choosePictures } from './picture-handlers.ts'
import type { Rooms } from './rooms.ts'
import { notePlace, recentStories, refreshMenu, windowPlaceOf } from './window-handlers.ts'

type Handlers = {
  readonly [Name in CallName]: (input: CallInput<Name>, event: IpcMainInvokeEvent) => Promise<CallOutput<Name>>
}

const largestCommand = 256 * 1024

/** The commands after which another folder or feed runs. */
const intakeCommands: ReadonlySet<string> = new Set([
  'change-watched-folder',
  'stop-watching-folder',
  'follow-feed',
  'change-feed',
  'stop-following-feed',
])

/** Answers every call and command of the contract. The actor is always who is signed in, never what a window says. */
export function answerWindows(rooms: Rooms): void {
  const { store, sessions, intakes } = rooms
  const handlers = callHandlers(rooms)
  for (const name of Object.keys(calls) as CallName[]) register(name, handlers[name])
  for (const name of commandNames) {
    answer(commandChannel(name), commandMessage, largestCommand, async ({ id, input, writer }) => {
      const actor = writer === undefined ? sessions.person() : sessions.personIf(writer)
      const edits = await store.ask('execute', { id, name, actor, input: input as never })
      for (const edit of edits) tellWindows(editChannel, edit)
      if (name === 'release-story') await emptyOutbox(store)
      if (intakeCommands.has(name)) await intakes.reload()
      if (name === 'change-person') await sessions.state()
      tellWindows(changedChannel)
      return null
    })
  }
  store.onSettled = () => tellWindows(changedChannel)
}

function register<Name extends CallName>(name: Name, work: Handlers[Name]): void {
  const { input, largest } = calls[name] as { input: z.ZodType<CallInput<Name>>; largest: number }
  answer(callChannel(name), input, largest, work)
}

function callHandlers(rooms: Rooms): Handlers {
  const { store, sessions, imports, intakes, recovery, kept, windows, spelling, opened } = rooms
  const changed = async <Value>(work: Promise<Value>): Promise<Value> => {
    const value = await work
    tellWindows(changedChannel)
    return value
  }
  const cameOrWent = async <Value>(work: Promise<Value>): Promise<Value> => {
    const value = await changed(work)
    await refreshMenu(rooms)
    opened.signedIn(sessions.signedInPerson()).catch(log.error)
    return value
  }
  const viewer = () => sessions.person()
  return {
    session: () => sessions.state(),
    signIn: ({ signInName, password }) => cameOrWent(sessions.signIn(signInName, password)),
    signOut: () => {
      kept.leave()
      return cameOrWent(sessions.signOut())
    },
    setUpDesk: (input) => cameOrWent(sessions.setUp(input)),
    openSampleNewsroom: async () => {
      await fillSampleNewsroom(store)
      return changed(sessions.state())
    },
    addPerson: async (input) => {
      await changed(sessions.addPerson(input))
      return null
    },
    overview: () => store.ask('overview', viewer()),
    logCheck: () => signedIn(viewer, () => store.ask('logCheck')),
    wireList: (question) => store.ask('wireList', question, viewer()),
    wireItem: ({ id }) => store.ask('wireItem', id, viewer()),
    wireOriginal: ({ takeId }) => signedIn(viewer, () => store.ask('wireOriginal', takeId)),
    wireQueryFacets: ({ query, filter }) => store.ask('wireQueryFacets', query, filter, viewer()),
    savedSearches: () => store.ask('savedSearches', viewer()),
    lookAtSearch: async ({ id }) => {
      await changed(store.ask('lookAtSearch', id, viewer()))
      return null
    },
    wireFacets: () => store.ask('wireFacets', viewer()),
    wireSources: () => signedIn(viewer, () => store.ask('wireSources')),
    markWire: async ({ id, read, saved }) => {
      await changed(store.ask('markWire', id, { read, saved }, viewer()))
      return null
    },
    importFiles: (_input, event) => changed(importFiles(rooms, event)),
    importBytes: ({ files }) => changed(importBytes(rooms, files)),
    cancelImport: ({ id }) =>
      signedIn(viewer, async () => {
        imports.cancel(id)
        return null
      }),
    intakes: () => signedIn(viewer, async () => intakes.rows()),
    chooseWatchedFolder: async (input, event) => ({
      folder: await changed(chooseWatchedFolder(rooms, input, event)),
    }),
    checkIntake: ({ id }) =>
      signedIn(viewer, async () => {
        await changed(intakes.check(id))
        return null
      }),
    importDocument: ({ file }, event) => importDocument(rooms, file, event),
    storyList: () => store.ask('storyList', viewer()),
    story: ({ id }) => store.ask('story', id, viewer()),
    openBody: ({ id }) =>
      signedIn(viewer, async () => {
        const { update, sequence } = await store.ask('openBody', id)
        return { update: recovery.edits.withHeld(id, update), sequence }
      }),
    appendEdit: async (edit, event) => appendEdit(recovery.edits, sessions.personIf(edit.writer), edit, event),
    ...historyHandlers(rooms),
    checks: () => store.ask('checks', viewer()),
    approvals: () => store.ask('approvals', viewer()),
    approvalBrief: ({ id }) => store.ask('approvalBrief', id, viewer()),
    approveStory: async ({ id, hash, overrides }) => {
      await changed(sessions.approve(id, hash, overrides))
      return null
    },
    choosePictures: (_input, event) => signedIn(viewer, () => choosePictures(store, event)),
    keepPicture: ({ bytes }) => signedIn(viewer, async () => ({ picture: await store.ask('keepPicture', bytes) })),
    published: () => store.ask('published', viewer()),
    chooseReleaseFolder: async (_input, event) => ({
      folder: await changed(askForReleaseFolder(store, sessions, event)),
    }),
    preview: ({ id }) => signedIn(viewer, () => store.ask('preview', id)),
    footers: () => signedIn(viewer, () => store.ask('footers')),
    footerPreview: ({ draft, storyId, language }) =>
      signedIn(viewer, () => store.ask('footerPreview', draft, storyId, language)),
    house: () =>
      signedIn(viewer, async () => {
        const view = await store.ask('house')
        if (view === null) throw new Error('a signed-in person without a house')
        return view
      }),
    health: () => signedIn(viewer, async () => recovery.health()),
    dismissRecovered: ({ id }) =>
      signedIn(viewer, async () => {
        recovery.dismiss(id)
        return null
      }),
    windowPlace: async (_input, event) => windowPlaceOf(rooms, event),
    notePlace: async (place, event) => notePlace(rooms, place, event),
    recentStories: () => recentStories(rooms),
    writeIn: ({ language }, event) =>
      signedIn(viewer, async () => {
        spelling.write(event.sender.id, language)
        return null
      }),
    spellingMenu: ({ word }, event) => spellingMenuOf(rooms, event.sender, word),
    misspelled: ({ words }, event) => spelling.misspelled(event.sender.id, words, viewer()),
    openWindow: async ({ place }) => {
      windows.openAt(place, viewer())
      return null
    },
  }
}

async function signedIn<Value>(viewer: () => unknown, work: () => Promise<Value>): Promise<Value> {
  viewer()
  return work()
}

/** Brings an edit to the store and shows it in the other windows, also while the disk does not take it. */
async function appendEdit(
  edits: HeldEdits,
  actor: ReturnType<Sessions['person']>,
  { id, update }: CallInput<'appendEdit'>,
  event: IpcMainInvokeEvent,
): Promise<{ sequence: number }> {
  const show = () => {
    for (const window of deskWindows()) {
      if (window.webContents !== event.sender) {
        window.webContents.send(editChannel, { storyId: id, update, restored: false })
      }
    }
  }
  try {
    const saved = await edits.append(id, update, actor)
    show()
    return saved
  } catch (thrown) {
    if (isStorageTrouble(problemOf(thrown))) show()
    throw thrown
  }
}

async function askForReleaseFolder(
  store: StoreClient,
  sessions: Sessions,
  event: IpcMainInvokeEvent,
): Promise<string | null> {
  const window = windowOf(event.sender)
  const options = {
    title: 'Folder for released stories',
    properties: ['openDirectory' as const, 'createDirectory' as const],
  }
  const picked = window === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options)
  const folder = picked.filePaths[0]
  if (folder === undefined) return null
  await store.ask('execute', {
    id: newId(commandId),
    name: 'choose-release-folder',
    actor: sessions.person(),
    input: { folder },
  })
  await emptyOutbox(store)
  return folder
}
