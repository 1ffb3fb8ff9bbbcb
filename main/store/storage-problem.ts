import Database from 'better-sqlite3'
import { type Problem, problemOf, StetError } from '../../app/problem.ts'
import { isStorageTrouble } from '../../app/storage-trouble.ts'

const full: Problem = {
  code: 'store-full',
  message: 'The disk is full, so nothing more can be saved.',
  next: 'Make room on the disk. What is written meanwhile is kept in memory and saved as soon as there is room; do not close Stet before.',
}
const readOnly: Problem = {
  code: 'store-read-only',
  message: 'The newsroom’s folder can only be read, so nothing can be saved.',
  next: 'Allow Stet to write into it. What is written meanwhile is kept in memory and saved as soon as that is possible; do not close Stet before.',
}
const unwritable: Problem = {
  code: 'store-unwritable',
  message: 'The disk does not take what Stet writes.',
  next: 'Check that the disk is connected and sound. What is written meanwhile is kept in memory and saved as soon as that is possible; do not close Stet before.',
}

/** SQLite's result codes (sqlite.org/rescode.html) and the system's own, each with what it means for a newsroom. */
const meanings: readonly (readonly [RegExp, Problem])[] = [
  [/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)$/, full],
  [/^(SQLITE_READONLY\w*|SQLITE_CANTOPEN\w*|SQLITE_PERM|EROFS|EACCES|EPERM)$/, readOnly],
  [/^(SQLITE_IOERR\w*|SQLITE_BUSY\w*|SQLITE_PROTOCOL|SQLITE_NOMEM|EIO)$/, unwritable],
]

/** A fault of the disk as a problem in words, with the storage codes of `app/storage-trouble.ts`; anything else as it was thrown. */
export function storageProblem(thrown: unknown): unknown {
  if (!(thrown instanceof Error) || !('code' in thrown) || typeof thrown.code !== 'string') return thrown
  const { code } = thrown
  if (code.startsWith('SQLITE_') && !(thrown instanceof Database.SqliteError)) return thrown
  const meaning = meanings.find(([codes]) => codes.test(code))
  return meaning === undefined ? thrown : new StetError(meaning[1])
}

/**
 * Does work that may as well be done later, such as bringing derived text up to date. Null when the disk does not let it
 * be done now; any other fault is thrown on.
 */
export function whenWritable<Result>(work: () => Result): Result | null {
  try {
    return work()
  } catch (thrown) {
    const problem = storageProblem(thrown)
    if (problem instanceof StetError && isStorageTrouble(problemOf(problem))) return null
    throw thrown
  }
}
