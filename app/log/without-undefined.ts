/** The members that have a value: a change that does not mention a field leaves it as it is. */
export function withoutUndefined<Changes extends object>(
  changes: Changes,
): { [Name in keyof Changes]: Exclude<Changes[Name], undefined> } {
  const kept = Object.entries(changes).filter(([, value]) => value !== undefined)
  return Object.fromEntries(kept) as { [Name in keyof Changes]: Exclude<Changes[Name], undefined> }
}
