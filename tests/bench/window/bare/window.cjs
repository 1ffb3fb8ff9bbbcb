// The smallest program that shows a window: what the desk's own start and keystrokes are held against.
const { app, BrowserWindow } = require('electron')
const { join } = require('node:path')

app.setPath('userData', process.env.STET_BENCH_USER_DATA)
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, show: false, webPreferences: { sandbox: true } })
  window.once('ready-to-show', () => window.show())
  window.loadFile(join(__dirname, process.env.STET_BENCH_PAGE))
})
app.on('window-all-closed', () => app.quit())
