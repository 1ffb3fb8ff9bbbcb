/** Adds one by one: a list of a hundred thousand cannot be handed over as arguments. */
export function addAll<Entry>(list: Entry[], more: readonly Entry[]): void {
  for (const entry of more) list.push(entry)
}
