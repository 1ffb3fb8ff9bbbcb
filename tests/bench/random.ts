/** Numbers that look random and are the same in every run: a linear congruential generator. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0
    return this.#state / 4_294_967_296
  }

  /** A whole number from 0 up to, but not including, the bound. */
  below(bound: number): number {
    return Math.floor(this.next() * bound)
  }

  /** One of a list that is not empty. */
  of<Value>(list: readonly Value[]): Value {
    const value = list[this.below(list.length)]
    if (value === undefined) throw new Error('nothing to choose from')
    return value
  }

  /** One of a list, the first ones far more often than the last, as words are in a language. */
  often<Value>(list: readonly Value[]): Value {
    const value = list[Math.floor(this.next() ** 4 * list.length)]
    if (value === undefined) throw new Error('nothing to choose from')
    return value
  }
}
