type Size = { readonly files: number; readonly bytes: number }

/** Room for so many files and bytes at a time; whoever finds none waits for somebody to leave, first come, first served. */
export class Room {
  readonly #size: Size
  readonly #waiting: { readonly bytes: number; readonly enter: () => void }[] = []
  #files = 0
  #bytes = 0

  constructor(size: Size) {
    this.#size = size
  }

  /** Waits until a file of so many bytes has room. One larger than the whole room enters when the room is empty. */
  enter(bytes: number): Promise<void> {
    return new Promise((enter) => {
      this.#waiting.push({ bytes, enter })
      this.#letIn()
    })
  }

  leave(bytes: number): void {
    this.#files -= 1
    this.#bytes -= bytes
    this.#letIn()
  }

  #letIn(): void {
    for (let first = this.#waiting[0]; first !== undefined && this.#fits(first.bytes); first = this.#waiting[0]) {
      this.#waiting.shift()
      this.#files += 1
      this.#bytes += first.bytes
      first.enter()
    }
  }

  #fits(bytes: number): boolean {
    if (this.#files === 0) return true
    return this.#files < this.#size.files && this.#bytes + bytes <= this.#size.bytes
  }
}
