import { app, type Session, shell, type WebContents } from 'electron'
import { appOrigin } from '../protocol/app-protocol.ts'

/** Denies every permission a page can ask for, and every request that would leave the machine. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !/^(app|devtools|blob):/.test(details.url) })
  })
}

/** Keeps every page on the desk's own address; links open outside, and only https and mailto. */
export function guardContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => stayHome(event, event.url, contents))
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(({ url }) => {
      openOutside(url)
      return { action: 'deny' }
    })
  })
}

/** Opens an address in the person's browser or mail program when it is https or mailto, and does nothing otherwise. */
export function openOutside(address: string): boolean {
  if (!mayOpenOutside(address)) return false
  shell.openExternal(address).catch(() => undefined)
  return true
}

/** Whether an address may leave the desk. */
export function mayOpenOutside(address: string): boolean {
  return URL.canParse(address) && ['https:', 'mailto:'].includes(new URL(address).protocol)
}

function stayHome(event: { preventDefault(): void }, address: string, contents: WebContents): void {
  if (address.startsWith(`${appOrigin}/`) && contents.getURL() === '') return
  event.preventDefault()
  openOutside(address)
}
