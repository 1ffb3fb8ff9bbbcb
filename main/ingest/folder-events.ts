import { watch } from 'chokidar'

/** Calls `wake` when something happens in a folder, until the function it gives is called. */
export type FolderEvents = (folder: string, wake: () => void) => () => Promise<void>

/**
 * The system's own notices of change. They only make a look come sooner: what they miss, as on network drives, the
 * regular looks find, so that errors here need no answer.
 */
export const systemFolderEvents: FolderEvents = (folder, wake) => {
  const watcher = watch(folder, {
    depth: 0,
    ignoreInitial: true,
    followSymlinks: false,
    ignorePermissionErrors: true,
  })
  watcher.on('all', wake)
  watcher.on('error', wake)
  return () => watcher.close()
}
