import { spawn } from 'node:child_process'
import { preparedElectron } from './electron/prepared-electron.ts'
import { say } from './project.ts'
import { runTour } from './tour.ts'

if (process.platform === 'linux' && process.env.DISPLAY === undefined && process.env.WAYLAND_DISPLAY === undefined) {
  say('There is no display here, so the tour runs on a virtual one: from wire copy to released story.')
  process.exitCode = await runTour({ wire: null, data: null, out: null })
} else {
  const electron = await preparedElectron()
  say(`Opening the desk in Electron ${electron.version}.`)
  const child = spawn(electron.executablePath, [...electron.arguments, electron.appFolder], { stdio: 'inherit' })
  child.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
}
