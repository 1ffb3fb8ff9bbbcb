// Stands in resources/app of the fallback Electron, where Electron's own "default app" stands in an official one, and
// does the same: runs what `-r` names (Playwright's loader), then starts the app folder named on the command line.
// All of it happens before Electron is ready.
const { readFileSync } = require('node:fs')
const { join, resolve } = require('node:path')
const { app } = require('electron')

for (let at = process.argv.indexOf('-r'); at !== -1; at = process.argv.indexOf('-r')) {
  const [, module] = process.argv.splice(at, 2)
  require(module)
}
const folder = resolve(process.argv.slice(1).find((word) => !word.startsWith('-')) ?? '.')
const { name, productName, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
app.setAppPath(folder)
app.setName(productName ?? name)
app.setVersion(version)
require(join(folder, main))
