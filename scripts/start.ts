import { preparedElectron } from './electron/prepared-electron.ts'
import { command, runInForeground, say } from './project.ts'
import { needsVirtualDisplay } from './virtual-display.ts'

await command(async () => {
  if (needsVirtualDisplay()) {
    say('There is no display here, so the tour runs on a virtual one: from wire copy to released story.')
    const { runTour } = await import('./tour.ts')
    return runTour({ wire: null, data: null, out: null })
  }
  const electron = await preparedElectron()
  say(`Opening the desk in Electron ${electron.version} (${electron.kind}).`)
  const given = [...electron.arguments, electron.appFolder, ...process.argv.slice(2)]
  return runInForeground(electron.executablePath, given)
})
