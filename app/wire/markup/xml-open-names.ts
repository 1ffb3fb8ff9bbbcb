/**
 * Which elements stand open while XML is read, so that an end tag without its beginning can be told from one that only
 * closes others on its way. Takes constant time for each tag, however deep they stand.
 */
export class OpenNames {
  readonly #stack: string[] = []
  readonly #counts = new Map<string, number>()

  open(name: string): void {
    this.#stack.push(name)
    this.#counts.set(name, this.#count(name) + 1)
  }

  /** Closes the element of that name and those inside it; false where none is open. */
  close(name: string): boolean {
    if (this.#count(name) === 0) return false
    for (let inner = this.#stack.pop(); inner !== undefined; inner = this.#stack.pop()) {
      this.#counts.set(inner, this.#count(inner) - 1)
      if (inner === name) break
    }
    return true
  }

  #count(name: string): number {
    return this.#counts.get(name) ?? 0
  }
}

/** Whether the tag a text goes on with ends in `/>`; what stands in quotes is not looked at. */
export function closesItself(text: string, from: number): boolean {
  let quote: string | null = null
  for (let at = from; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (character === '<') return false
    if (quote === null && character === '>') return text[at - 1] === '/'
    if (character === quote) quote = null
    else if (quote === null && (character === '"' || character === "'")) quote = character
  }
  return false
}
