/**
 * Plain data with every text in it changed. What holds no changed text is not copied but given back as it is, because
 * nearly all copy comes clean and is looked at by the thousand.
 */
export function mapTexts<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as Value & string
  if (Array.isArray(value)) return mapList(value, change) as Value & unknown[]
  if (typeof value !== 'object' || value === null) return value
  const before = Object.values(value)
  const after = mapList(before, change)
  if (after === before) return value
  return Object.fromEntries(Object.keys(value).map((name, index) => [name, after[index]])) as Value
}

function mapList(list: readonly unknown[], change: (text: string) => string): readonly unknown[] {
  const changed = list.map((entry) => mapTexts(entry, change))
  return changed.some((entry, index) => entry !== list[index]) ? changed : list
}
