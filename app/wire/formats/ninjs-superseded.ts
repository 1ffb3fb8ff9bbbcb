import { entriesOf, fieldsOf, type JsonFields, lineField } from './json-values.ts'
import { isReplacement } from './superseded.ts'

/**
 * The items a ninjs item takes the place of: `evolvedfrom` and its like of agencies' dialects, and the associations
 * whose name (1.x), role or relation (2.x and 3.x) says so.
 */
export function supersededByNinjs(fields: JsonFields): string[] {
  const stated = ['evolvedfrom', 'supersedes', 'replaces'].flatMap((name) => [
    lineField(fields, name),
    ...entriesOf(fields, name).map(idOf),
  ])
  return [...stated, ...associated(fields.get('associations'))].filter((guid) => guid !== null)
}

function associated(associations: unknown): (string | null)[] {
  if (typeof associations !== 'object' || associations === null) return []
  return Object.entries(associations)
    .filter(([name, entry]) => isReplacement(name) || relationsOf(entry).some(isReplacement))
    .map(([, entry]) => idOf(entry))
}

function relationsOf(entry: unknown): (string | null)[] {
  const fields = fieldsOf(entry)
  return fields === null ? [] : ['name', 'role', 'rel'].map((name) => lineField(fields, name))
}

function idOf(entry: unknown): string | null {
  if (typeof entry === 'string') return entry.trim() || null
  const fields = fieldsOf(entry)
  return fields === null ? null : lineField(fields, 'uri', 'guid')
}
