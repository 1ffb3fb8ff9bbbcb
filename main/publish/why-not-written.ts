const reasons: Readonly<Record<string, string>> = {
  EACCES: 'Stet may not write into this folder.',
  EPERM: 'Stet may not write into this folder.',
  EROFS: 'This folder can only be read.',
  ENOSPC: 'The disk is full.',
  EDQUOT: 'The disk is full.',
  ENOENT: 'The folder is not there.',
  ENOTDIR: 'There is a file where the folder should be.',
  EEXIST: 'There is a file where the folder should be.',
  EISDIR: 'There is a folder where the file should be.',
  ENAMETOOLONG: 'The name of the file is too long for this disk.',
  EBUSY: 'Another program is using the folder.',
  EIO: 'The disk or the network drive does not answer.',
  EHOSTDOWN: 'The disk or the network drive does not answer.',
}

/** Why a file could not be written, as a newsroom understands it. Unknown reasons keep the system's own words. */
export function whyNotWritten(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : ''
  const known = Object.hasOwn(reasons, code) ? reasons[code] : undefined
  return known ?? (thrown instanceof Error ? thrown.message : String(thrown))
}
