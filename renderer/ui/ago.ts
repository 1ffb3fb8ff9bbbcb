const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long ago a moment (ISO 8601) was, in few words: `12 s ago`, `5 min ago`, `3 h ago`, `2 d ago`. */
export function ago(moment: string, now: number): string {
  const past = Math.max(0, now - Date.parse(moment))
  if (past < minute) return `${Math.floor(past / 1000)} s ago`
  if (past < hour) return `${Math.floor(past / minute)} min ago`
  if (past < day) return `${Math.floor(past / hour)} h ago`
  return `${Math.floor(past / day)} d ago`
}
