import { app } from 'electron'
import log from 'electron-log/main'
import { commandId, newId } from '../../app/ids.ts'
import { changedChannel } from '../../app/ipc/channels.ts'
import { offerContextMenu } from '../menu/context-menu.ts'
import type { Sessions } from '../session/sessions.ts'
import type { StoreClient } from '../store/store-client.ts'
import { tellWindows } from '../windows/window-factory.ts'
import type { Spelling } from './spelling.ts'

/** Gives every window its context menu, with suggestions for a misspelled word and ways to teach it. */
export function offerSpelling(spelling: Spelling, store: StoreClient, sessions: Sessions): void {
  const mayTeach = async () => {
    const session = await sessions.state()
    return { own: session.kind === 'signed-in', house: session.kind === 'signed-in' && session.person.admin }
  }
  const teach = async (word: string, whose: 'own' | 'house') => {
    try {
      const input = { word, whose, known: true }
      await store.ask('execute', { id: newId(commandId), name: 'teach-word', actor: sessions.person(), input })
      tellWindows(changedChannel)
    } catch (thrown) {
      log.warn(thrown)
    }
  }
  const suggestions = (contents: Electron.WebContents, word: string) => spelling.suggestions(contents.id, word)
  app.on('web-contents-created', (_event, contents) => offerContextMenu(contents, { suggestions, mayTeach, teach }))
}
