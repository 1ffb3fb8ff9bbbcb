import { useSyncExternalStore } from 'react'
import type { SaveState } from './body-session.ts'

/**
 * Whether each part of a story (its body, each field) is safely in the store. Kept beside React, so that a keystroke
 * draws the one word that says “Saving…” anew and nothing else.
 */
export class SaveStates {
  readonly #parts = new Map<string, SaveState>()
  readonly #listeners = new Set<() => void>()
  #whole: SaveState = { kind: 'saved' }

  readonly set = (part: string, state: SaveState): void => {
    this.#parts.set(part, state)
    const states = [...this.#parts.values()]
    const whole = states.find(({ kind }) => kind === 'unsaved') ??
      states.find(({ kind }) => kind === 'saving') ?? { kind: 'saved' }
    if (whole.kind === this.#whole.kind && whole.kind !== 'unsaved') return
    this.#whole = whole
    for (const listener of this.#listeners) listener()
  }

  /** Saved only when everything is; what could not be saved outweighs what is being saved. */
  readonly whole = (): SaveState => this.#whole

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

/** The state of the whole story, drawn anew when it changes. */
export function useSaveState(states: SaveStates): SaveState {
  return useSyncExternalStore(states.listen, states.whole)
}
