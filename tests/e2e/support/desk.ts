import { _electron, type ElectronApplication, type Page } from '@playwright/test'

/** The Electron to start, as the runner found it. */
export type StartableElectron = {
  readonly executablePath: string
  readonly arguments: readonly string[]
  readonly appFolder: string
}

/** A running desk and its window. */
export type OpenDesk = { readonly app: ElectronApplication; readonly page: Page }

/** Starts the desk on a data folder. */
export async function openDesk(
  electron: StartableElectron,
  data: string,
  env: Record<string, string> = {},
): Promise<OpenDesk> {
  const app = await _electron.launch({
    executablePath: electron.executablePath,
    args: [...electron.arguments, electron.appFolder, `--data=${data}`],
    env: { ...(process.env as Record<string, string>), ...env, STET_UNATTENDED: '1' },
  })
  const page = await app.firstWindow()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  return { app, page }
}

/** Starts the desk the runner found on a new data folder and fills it with the sample newsroom; nobody is signed in. */
export async function openSampleDesk(data: string): Promise<OpenDesk> {
  const desk = await openDesk(electronFromRunner(), data)
  await desk.page.getByRole('button', { name: 'Try the sample newsroom' }).click()
  await desk.page.getByRole('heading', { name: /Sign in to/ }).waitFor()
  return desk
}

/** The Electron the runner found for the end-to-end tests. */
export function electronFromRunner(): StartableElectron {
  const found = process.env.STET_ELECTRON
  if (found === undefined) throw new Error('Run these tests with npm run e2e')
  return JSON.parse(found) as StartableElectron
}

/** Signs in as one of the sample newsroom's people. */
export async function signIn(page: Page, signInName: string): Promise<void> {
  const passwords: Record<string, string> = { mira: 'harbour-lantern', priya: 'second-source', dana: 'let-it-stand' }
  await page.getByLabel('Sign-in name').fill(signInName)
  await page.getByRole('textbox', { name: 'Password' }).fill(passwords[signInName] ?? '')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('navigation', { name: 'Desk' }).waitFor()
}

/** Signs out by the menu at the foot of the rail. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Desk' }).locator('button.person').click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
}

/** Signs out and in as somebody else. */
export async function switchTo(page: Page, signInName: string): Promise<void> {
  await signOut(page)
  await signIn(page, signInName)
}

/** Goes to a screen of the rail. */
export async function goTo(page: Page, screen: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Desk' })
    .getByRole('button', { name: new RegExp(`^${screen}`) })
    .click()
}

/** Answers the next folder dialog with a folder. */
export function pickFolder(app: ElectronApplication, folder: string): Promise<void> {
  return app.evaluate(({ dialog }, picked) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [picked] })
  }, folder)
}

/** Selects words in the body with the mouse’s own selection, wherever a line under some of them parts their text. */
export async function selectInBody(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Body' }).evaluate((body, wanted) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
    const pieces: { node: Node; from: number }[] = []
    let text = ''
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      pieces.push({ node, from: text.length })
      text += node.textContent ?? ''
    }
    const from = text.indexOf(wanted)
    const start = pieces.findLast((piece) => piece.from <= from)
    const end = pieces.findLast((piece) => piece.from < from + wanted.length)
    if (from < 0 || start === undefined || end === undefined) throw new Error(`the body does not say ${wanted}`)
    ;(body as HTMLElement).focus()
    document.getSelection()?.setBaseAndExtent(start.node, from - start.from, end.node, from + wanted.length - end.from)
  }, words)
}
