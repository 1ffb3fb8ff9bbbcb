import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { electronFromRunner, openSampleDesk } from './support/desk.ts'

let folder: string
let app: ElectronApplication
let page: Page

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stet-e2e-'))
  ;({ app, page } = await openSampleDesk(join(folder, 'newsroom')))
})

test.afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

type Noted = { readonly opened: string[]; readonly stopped: string[] }

/** From now on main notes what it would hand to the system, without doing so, and which ways out of the page it stops. */
const noteWaysOut = () =>
  app.evaluate(({ shell, BrowserWindow }) => {
    const noted: Noted = { opened: [], stopped: [] }
    Object.assign(shell, { noted, openExternal: async (address: string) => void noted.opened.push(address) })
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-navigate', (event) => {
      if (event.defaultPrevented) noted.stopped.push(event.url)
    })
  })

const waysOut = () => app.evaluate(({ shell }) => (shell as unknown as { noted: Noted }).noted)

test('every permission is denied', async () => {
  const permissions = await page.evaluate(async () => {
    const tried = async (work: () => Promise<unknown>) => {
      try {
        return String(await work())
      } catch (thrown) {
        return thrown instanceof DOMException ? thrown.name : String(thrown)
      }
    }
    return {
      notifications: await tried(() => Notification.requestPermission()),
      camera: await tried(() => navigator.mediaDevices.getUserMedia({ video: true, audio: true })),
      clipboard: await tried(() => navigator.clipboard.readText()),
      place: await tried(
        () =>
          new Promise((_resolve, reject) => navigator.geolocation.getCurrentPosition(_resolve, (e) => reject(e.code))),
      ),
    }
  })
  expect(permissions).toEqual({
    notifications: 'denied',
    camera: expect.stringMatching(/NotAllowedError|NotFoundError/),
    clipboard: 'NotAllowedError',
    place: '1',
  })
})

test('no webview, no frame, no eval, no foreign script, no request that leaves the machine', async () => {
  const contentsBefore = await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
  const outcome = await page.evaluate(async () => {
    const webview = document.createElement('webview')
    webview.setAttribute('src', 'https://example.org/')
    const frame = document.createElement('iframe')
    frame.src = 'app://stet/index.html'
    document.body.append(webview, frame)
    await new Promise((resolve) => {
      frame.addEventListener('load', resolve)
    })
    const evaluated = await new Promise((resolve) => {
      setTimeout(() => {
        try {
          resolve(new Function('return 1')())
        } catch (thrown) {
          resolve(thrown instanceof Error ? thrown.name : 'refused')
        }
      }, 0)
    })
    const script = document.createElement('script')
    const scripted = new Promise((resolve) => {
      script.onload = () => resolve('ran')
      script.onerror = () => resolve('refused')
    })
    script.src = 'https://example.org/x.js'
    document.head.append(script)
    const inline = document.createElement('script')
    inline.textContent = 'window.inlineRan = true'
    document.head.append(inline)
    const fetched = (address: string) =>
      fetch(address).then(
        () => 'reached',
        () => 'refused',
      )
    const result = {
      webview: webview.constructor.name,
      frame: frame.contentDocument?.querySelector('h1')?.textContent ?? null,
      evaluated,
      scripted: await scripted,
      inlined: 'inlineRan' in window,
      web: await fetched('https://example.org/'),
      local: await fetched('http://127.0.0.1:9/'),
      file: await fetched('file:///etc/passwd'),
      otherHost: await fetched('app://other/index.html'),
    }
    for (const added of [webview, frame, script, inline]) added.remove()
    return result
  })
  expect(outcome).toEqual({
    webview: 'HTMLElement',
    frame: null,
    evaluated: 'EvalError',
    scripted: 'refused',
    inlined: false,
    web: 'refused',
    local: 'refused',
    file: 'refused',
    otherHost: 'refused',
  })
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(contentsBefore)
})

test('every answer of app:// carries the policy, and nothing outside the pages is served', async () => {
  const assets = readdirSync(join(electronFromRunner().appFolder, 'out/renderer/assets')).map(
    (name) => `assets/${name}`,
  )
  const good = ['', 'index.html', ...assets]
  const bad = ['../../package.json', '..%2f..%2fpackage.json', '..%2fmain%2findex.cjs', 'missing.html', 'assets', '%']
  const fetched = await app.evaluate(
    async ({ net }, addresses) =>
      Promise.all(
        addresses.map(async (address) => {
          const response = await net.fetch(address)
          const { status, headers } = response
          const policy = headers.get('content-security-policy') ?? ''
          return { address, status, policy, sniffing: headers.get('x-content-type-options') }
        }),
      ),
    [...[...good, ...bad].map((path) => `app://stet/${path}`), 'app://other/index.html'],
  )
  for (const { address, policy, sniffing } of fetched) {
    expect(policy, address).toContain("default-src 'none'")
    expect(policy, address).toMatch(/script-src 'self'(;|$)/)
    expect(policy, address).not.toMatch(/unsafe-eval|\*|https?:|data:/)
    expect(sniffing, address).toBe('nosniff')
  }
  expect(fetched.filter(({ status }) => status === 200)).toHaveLength(good.length)
  expect(fetched.slice(good.length).map(({ status }) => status)).toEqual([...bad, 'other host'].map(() => 404))
})

test('a redirect is not followed, and the desk’s window is sandboxed and alone in its session', async () => {
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>
    }
    const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity, navigateOnDragDrop } =
      contents.getLastWebPreferences()
    const followsDrops = navigateOnDragDrop === true
    return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity, followsDrops }
  })
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
    followsDrops: false,
  })
  const reached = await app.evaluate(async ({ BrowserWindow, session }) => {
    const { protocol } = session.defaultSession
    protocol.unhandle('app')
    protocol.handle('app', ({ url }) =>
      url.endsWith('/elsewhere')
        ? new Response('<title>elsewhere</title>', { headers: { 'content-type': 'text/html' } })
        : new Response(null, { status: 302, headers: { location: 'app://stet/elsewhere' } }),
    )
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
    const outcome = await window.loadURL('app://stet/redirecting').then(
      () => 'loaded',
      () => 'stopped',
    )
    const title = window.webContents.getURL()
    window.destroy()
    return { outcome, elsewhere: title.includes('elsewhere') }
  })
  expect(reached).toEqual({ outcome: 'stopped', elsewhere: false })
})

test('the page leads nowhere else: not by address, window or drop', async () => {
  await noteWaysOut()
  const lead = (address: string) =>
    page.evaluate((to) => {
      location.href = to
    }, address)
  for (const address of ['file:///etc/passwd', 'data:text/html,x', 'http://127.0.0.1:9/', 'https://example.org/a'])
    await lead(address)
  await expect.poll(async () => (await waysOut()).stopped).toContain('https://example.org/a')
  await lead('app://other/index.html')
  await expect.poll(async () => (await waysOut()).stopped).toContain('app://other/index.html')
  const dropped = join(folder, 'dropped.html')
  writeFileSync(dropped, '<h1>Not the desk</h1>')
  const session = await app.context().newCDPSession(page)
  const data = { items: [], files: [dropped], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 500, data })
  await session.detach()
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  const windows = await page.evaluate(() =>
    ['https://example.org/b', 'http://example.org/', 'file:///etc/passwd', 'about:blank', 'app://stet/'].map(
      (address) => window.open(address) === null,
    ),
  )
  expect(windows).toEqual([true, true, true, true, true])
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect((await waysOut()).opened).toEqual(['https://example.org/a', 'https://example.org/b'])
  // Playwright’s own waiting does not get over a navigation that was prevented, so the page is asked directly.
  expect(page.url()).toBe('app://stet/')
  expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toMatch(/^Sign in to/)
})

test('nothing is downloaded, whatever a page offers', async () => {
  const outcome = app.evaluate(
    ({ session }) =>
      new Promise<boolean>((resolve) => {
        session.defaultSession.once('will-download', (event) => resolve(event.defaultPrevented))
      }),
  )
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['copy']))
    link.download = 'copy.txt'
    link.click()
  })
  expect(await outcome).toBe(true)
})
