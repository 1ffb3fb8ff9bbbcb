import { app, type Session, shell, type WebContents } from 'electron'
import { appOrigin } from '../protocol/app-address.ts'
import { mayBeFetched, mayOpenOutside } from './outside.ts'

/** Denies every permission a page can ask for, every download, and every request that would leave the machine. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayBeFetched(details.url) })
  })
}

/** Keeps every page on the desk's own address; links open outside, and only https and mailto. */
export function guardContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => stayHome(event, event.url, contents))
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(({ url }) => {
      openOutside(url)
      return { action: 'deny' }
    })
  })
}

function openOutside(address: string): void {
  if (mayOpenOutside(address)) shell.openExternal(address).catch(() => undefined)
}

function stayHome(event: { preventDefault(): void }, address: string, contents: WebContents): void {
  if (address.startsWith(`${appOrigin}/`) && contents.getURL() === '') return
  event.preventDefault()
  openOutside(address)
}
