import { spawn } from 'node:child_process'
import { preparedElectron } from './electron/prepared-electron.ts'
import { endsWithUs, say } from './project.ts'
import { needsVirtualDisplay } from './virtual-display.ts'

if (needsVirtualDisplay()) {
  say('There is no display here, so the tour runs on a virtual one: from wire copy to released story.')
  const { runTour } = await import('./tour.ts')
  process.exitCode = await runTour({ wire: null, data: null, out: null })
} else {
  const electron = await preparedElectron()
  say(`Opening the desk in Electron ${electron.version} (${electron.kind}).`)
  const child = spawn(electron.executablePath, [...electron.arguments, electron.appFolder], { stdio: 'inherit' })
  endsWithUs(child)
  child.on('exit', (code) => process.exit(code ?? 1))
}
