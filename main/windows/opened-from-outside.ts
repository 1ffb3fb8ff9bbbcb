import { app } from 'electron'
import log from 'electron-log/main'
import { filesNamed, type OpenedFiles } from '../ingest/opened-files.ts'
import { bringToFront } from './ending.ts'

/**
 * Hears what the system opens with Stet: files named at the start, files opened while it runs, and a second start, which
 * brings this desk to the front. Called before Electron is ready, for macOS names the first file that early.
 */
export function hearFromOutside(opened: OpenedFiles): void {
  const open = (files: readonly string[]) => opened.open(files).catch(log.error)
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open([path])
  })
  app.on('second-instance', (_event, words, folder) => {
    bringToFront()
    open(filesNamed(words.slice(1), folder))
  })
  open(filesNamed(process.argv.slice(1), process.cwd()))
}
