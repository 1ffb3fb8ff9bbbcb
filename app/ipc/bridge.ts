import type { CommandName } from '../commands/registry.ts'
import type { StoryId } from '../ids.ts'
import type { WindowCommandName } from './channels.ts'
import type { Answer, CallInput, CallName, CallOutput, CommandMessage } from './contract.ts'
import type { ImportProgress } from './intake-views.ts'

/** What the preload puts into a window as `window.stet`: named functions and nothing else. */
export type Bridge = {
  readonly calls: { readonly [Name in CallName]: (input: CallInput<Name>) => Promise<Answer<CallOutput<Name>>> }
  readonly commands: {
    readonly [Name in WindowCommandName & CommandName]: (message: CommandMessage<Name>) => Promise<Answer<null>>
  }
  /** Each returns a function that stops the listening. */
  onChanged(listener: () => void): () => void
  onMenu(listener: (entry: string) => void): () => void
  /** `restored` says that the edit makes the story read as an older version, so that what was done before cannot be undone. */
  onEdit(listener: (edit: { storyId: StoryId; update: Uint8Array; restored: boolean }) => void): () => void
  onImporting(listener: (progress: ImportProgress) => void): () => void
  /** Asked before the application ends; it waits for the listener, and asks the person when the promise is broken. */
  onEnding(listener: () => Promise<void>): () => void
  readonly platform: string
}
