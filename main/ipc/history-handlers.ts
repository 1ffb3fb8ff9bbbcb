import type { IpcMainInvokeEvent } from 'electron'
import type { CallInput } from '../../app/ipc/contract.ts'
import type { VersionComparison, VersionList, WrittenBy } from '../../app/ipc/version-views.ts'
import type { Rooms } from './rooms.ts'

/** Answers the calls about a story’s past. */
export function historyHandlers({ store, sessions, history }: Rooms) {
  return {
    versions: async ({ id }: CallInput<'versions'>): Promise<VersionList> => {
      sessions.person()
      return store.ask('versions', id)
    },
    compareVersions: async (
      { id, older, newer }: CallInput<'compareVersions'>,
      { sender }: IpcMainInvokeEvent,
    ): Promise<VersionComparison> => {
      sessions.person()
      const [before, after] = await store.ask('versionPair', id, older, newer)
      return history.compare(sender.id, { kind: 'compare', older: before, newer: after })
    },
    whoWrote: async ({ id }: CallInput<'whoWrote'>, { sender }: IpcMainInvokeEvent): Promise<WrittenBy> => {
      sessions.person()
      const edits = await store.ask('signedEdits', id)
      const paragraphs = await history.whoWrote(sender.id, { kind: 'who-wrote', edits })
      const people = await store.ask('people')
      return { paragraphs, names: Object.fromEntries(people.map((person) => [person.id, person.name])) }
    },
    cancelHistory: async (_input: undefined, { sender }: IpcMainInvokeEvent): Promise<null> => {
      sessions.person()
      history.cancel(sender.id)
      return null
    },
  }
}
