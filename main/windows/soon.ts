/** How long calls are gathered, in milliseconds. */
const gathering = 500

/** Gathers calls that come in quick succession into one, a moment after the first. */
export function soon(work: () => void): () => void {
  let waits = false
  return () => {
    if (waits) return
    waits = true
    setTimeout(() => {
      waits = false
      work()
    }, gathering)
  }
}
