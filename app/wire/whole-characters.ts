/**
 * A copy of plain data in which half a character (a lone surrogate, which JSON escapes can spell) is U+FFFD, so that it
 * can be hashed and entered in the log.
 */
export function wholeCharacters<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '\ufffd') as Value
  if (Array.isArray(value)) return value.map(wholeCharacters) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, wholeCharacters(member)])) as Value
}
