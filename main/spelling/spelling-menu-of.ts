import { commandId, newId } from '../../app/ids.ts'
import { changedChannel } from '../../app/ipc/channels.ts'
import type { SpellingChoice } from '../../app/ipc/spelling-views.ts'
import { chooseSpelling } from '../menu/spelling-menu.ts'
import type { Sessions } from '../session/sessions.ts'
import type { StoreClient } from '../store/store-client.ts'
import { tellWindows } from '../windows/window-factory.ts'
import type { Spelling } from './spelling.ts'

type Rooms = { readonly spelling: Spelling; readonly store: StoreClient; readonly sessions: Sessions }

/** Asks whoever is signed in, in a window, what is to be done with a misspelled word, and teaches the word if so. */
export async function spellingMenuOf(
  { spelling, store, sessions }: Rooms,
  contents: Electron.WebContents,
  word: string,
): Promise<SpellingChoice> {
  const actor = sessions.person()
  const [suggestions, session] = await Promise.all([spelling.suggestions(contents.id, word), sessions.state()])
  const teach = async (whose: 'own' | 'house') => {
    const input = { word, whose, known: true }
    await store.ask('execute', { id: newId(commandId), name: 'teach-word', actor, input })
    tellWindows(changedChannel)
  }
  const mayTeachHouse = session.kind === 'signed-in' && session.person.admin
  return chooseSpelling({ suggestions, mayTeachHouse, teach })
}
