/** What is wrong with a folder that cannot be listed, in words, from the system's error. */
export function folderTrouble(thrown: unknown): string {
  switch (codeOf(thrown)) {
    case 'ENOENT':
      return 'The folder is not there. Put it back or connect its drive; Stet looks again by itself.'
    case 'ENOTDIR':
      return 'This is a file, not a folder. Stop watching it and choose a folder.'
    case 'EACCES':
    case 'EPERM':
      return 'This account may not open the folder. Ask for the right to read it; Stet tries again by itself.'
    default:
      return `The folder cannot be read (${reasonOf(thrown)}). Stet tries again by itself.`
  }
}

/** Why taken files cannot be put away, in words. */
export function putAwayTrouble(thrown: unknown): string {
  const reason = ['EACCES', 'EPERM', 'EROFS'].includes(codeOf(thrown))
    ? 'this account may not change the folder'
    : reasonOf(thrown)
  return `Copy is taken, but its files cannot be moved: ${reason}. Stet tries again by itself.`
}

/** Why one file cannot be read, in words. */
export function fileTrouble(name: string, thrown: unknown): string {
  const reason = ['EACCES', 'EPERM'].includes(codeOf(thrown)) ? 'this account may not open it' : reasonOf(thrown)
  return `${name} cannot be read: ${reason}. Stet tries again by itself.`
}

function codeOf(thrown: unknown): string {
  return (thrown as NodeJS.ErrnoException | null)?.code ?? ''
}

function reasonOf(thrown: unknown): string {
  return codeOf(thrown) || (thrown instanceof Error ? thrown.message : String(thrown))
}
