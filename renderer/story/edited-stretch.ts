import type { Mapping } from '@tiptap/pm/transform'

/** The stretch of the new document that the steps of an edit replaced, and the places beside it; `size` is the document’s. */
export function editedStretch(mapping: Mapping, size: number): { from: number; to: number } {
  let from = size
  let to = 0
  mapping.maps.forEach((map, step) => {
    const later = mapping.slice(step + 1)
    map.forEach((_oldFrom, _oldTo, newFrom, newTo) => {
      from = Math.min(from, later.map(newFrom, -1))
      to = Math.max(to, later.map(newTo, 1))
    })
  })
  return { from: Math.max(0, from - 1), to: Math.min(size, to + 1) }
}
