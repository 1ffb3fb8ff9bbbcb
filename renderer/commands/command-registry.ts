import type { CommandWords } from '../../app/menu/desk-commands.ts'

/** A command that can be given now: its words, and what it does. */
export type Command = CommandWords & {
  /** Given only while true, which is the case unless said otherwise. */
  readonly enabled?: boolean
  readonly run: () => void
}

/**
 * The commands that can be given at this moment. Screens put theirs in while they are shown; of two with the same id
 * the one put in last counts, so that a screen can do better what the desk does in general.
 */
export class CommandRegistry {
  readonly #slots = new Map<string, readonly Command[]>()
  readonly #listeners = new Set<() => void>()
  #current: readonly Command[] = []

  /** Puts in a part's commands in place of those it put in before. Listeners hear of it only if anything to see changed. */
  put(slot: string, commands: readonly Command[]): void {
    const alike = looksOf(this.#slots.get(slot)) === looksOf(commands)
    this.#slots.set(slot, commands)
    if (!alike) this.#tell()
  }

  remove(slot: string): void {
    if (this.#slots.delete(slot)) this.#tell()
  }

  /** The commands that can be given, in the order they were put in; the same array until something to see changes. */
  readonly list = (): readonly Command[] => this.#current

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Gives the command of this id. False when there is none now. */
  run(id: string): boolean {
    const command = this.#standing().get(id)
    command?.run()
    return command !== undefined
  }

  #standing(): Map<string, Command> {
    const standing = new Map<string, Command>()
    for (const command of [...this.#slots.values()].flat()) standing.set(command.id, command)
    for (const [id, command] of standing) if (command.enabled === false) standing.delete(id)
    return standing
  }

  #tell(): void {
    this.#current = [...this.#standing().values()]
    for (const listener of this.#listeners) listener()
  }
}

function looksOf(commands: readonly Command[] = []): string {
  return JSON.stringify(
    commands.map(({ id, label, section, shortcut, enabled }) => [id, label, section, shortcut, enabled]),
  )
}
