/** Wrong passwords in a row that cost no waiting: the fifth is the first to make the next try wait. */
const freeTries = 4

/** The longest wait, in seconds: a quarter of an hour, so that nobody is ever locked out of a newsroom for good. */
export const longestWait = 900

/** How long the next try has to wait after so many wrong passwords in a row, in seconds: 15, then twice as long each time. */
export function waitAfter(failures: number): number {
  if (failures <= freeTries) return 0
  return Math.min(15 * 2 ** (failures - freeTries - 1), longestWait)
}
