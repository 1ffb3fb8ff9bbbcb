import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { PersonId } from '../../app/ids.ts'

/** The files among the words of a command line: what is no switch and names a file. */
export function filesNamed(words: readonly string[], folder: string): string[] {
  return words
    .filter((word) => !word.startsWith('-'))
    .map((word) => resolve(folder, word))
    .filter(isFile)
}

type BringIn = (files: readonly string[], by: PersonId) => Promise<unknown>

/**
 * Wire copy that was opened with Stet from outside: named on the command line, or double-clicked before or while the desk
 * runs. It waits until the desk is open and somebody is signed in, and then comes in under their name.
 */
export class OpenedFiles {
  #waiting: string[] = []
  #bringIn: BringIn | null = null
  #by: PersonId | null = null

  /** From now on files can be brought in. */
  bringInWith(bringIn: BringIn): void {
    this.#bringIn = bringIn
  }

  /** Files were opened; they come in now, or as soon as somebody is signed in. */
  async open(files: readonly string[]): Promise<void> {
    this.#waiting.push(...files)
    if (this.#bringIn === null || this.#by === null || this.#waiting.length === 0) return
    const taken = this.#waiting
    this.#waiting = []
    try {
      await this.#bringIn(taken, this.#by)
    } catch (thrown) {
      // They come in with the next files or the next sign-in; copy that is here already comes in once.
      this.#waiting.unshift(...taken)
      throw thrown
    }
  }

  /** Somebody signed in, or, with null, out. */
  async signedIn(by: PersonId | null): Promise<void> {
    this.#by = by
    await this.open([])
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}
