import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { callChannel, commandChannel } from '../../app/ipc/channels.ts'
import { calls, windowCommands } from '../../app/ipc/contract.ts'
import { openSampleDesk } from './support/desk.ts'

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

test('main answers exactly the channels of the contract, and hears nothing else', async () => {
  const registered = await app.evaluate(({ ipcMain }) => ({
    answered: [...(ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers.keys()],
    heard: ipcMain.eventNames().map(String),
  }))
  const contract = [...Object.keys(calls).map(callChannel), ...windowCommands.map(commandChannel)]
  expect(registered.answered.filter((channel) => channel.startsWith('stet:')).sort()).toEqual(contract.sort())
  expect(registered.heard.filter((channel) => channel.startsWith('stet:'))).toEqual([])
})

test('a window has the named functions and no way to any other channel', async () => {
  const bridge = await page.evaluate(() => ({
    names: Object.keys(window.stet).sort(),
    calls: Object.keys(window.stet.calls),
    commands: Object.keys(window.stet.commands),
    frozen: Object.isFrozen(window.stet) && Object.isFrozen(window.stet.calls) && Object.isFrozen(window.stet.commands),
    ways: ['ipcRenderer', 'require', 'process', 'Buffer', 'module'].filter((name) => name in globalThis),
  }))
  expect(bridge).toEqual({
    names: ['calls', 'commands', 'onChanged', 'onEdit', 'onEnding', 'onImporting', 'onMenu', 'platform'],
    calls: expect.arrayContaining(Object.keys(calls)),
    commands: expect.arrayContaining([...windowCommands]),
    frozen: true,
    ways: [],
  })
  expect(bridge.calls).toHaveLength(Object.keys(calls).length)
  expect(bridge.commands).not.toContain('approve-story')
  expect(bridge.commands).not.toContain('set-up-house')
})

test('messages that are too heavy, circular or malformed are refused, and the desk goes on', async () => {
  const answers = await page.evaluate(async () => {
    const session = window.stet.calls.session as (message: unknown) => Promise<unknown>
    const circle: Record<string, unknown> = {}
    circle.self = circle
    return {
      heavy: await window.stet.calls.signIn({ signInName: 'x'.repeat(200_000), password: '' }),
      buffer: await session(new Uint8Array(400_000)),
      circle: await session(circle),
      shape: await session({ __proto__: null, constructor: 1 }),
      field: await window.stet.calls.signIn({ signInName: 'x'.repeat(300), password: '' }),
      alive: await window.stet.calls.session(undefined),
    }
  })
  expect(answers).toMatchObject({
    heavy: { ok: false, problem: { code: 'too-large' } },
    buffer: { ok: false, problem: { code: 'too-large' } },
    circle: { ok: false, problem: { code: 'too-large' } },
    shape: { ok: false, problem: { code: 'input-wrong' } },
    field: { ok: false, problem: { code: 'input-wrong', field: 'signInName' } },
    alive: { ok: true, value: { kind: 'signed-out' } },
  })
})

test('nobody who is not signed in reads or changes anything', async () => {
  const codes = await page.evaluate(async () => {
    const id = '01912345-89ab-7cde-8f01-23456789abcd'
    const ask = async (call: (input: never) => Promise<{ ok: boolean; problem?: { code: string } }>, input: unknown) =>
      (await call(input as never)).problem?.code ?? 'allowed'
    const { calls: asked, commands } = window.stet
    return {
      wire: await ask(asked.wireFacets, undefined),
      stories: await ask(asked.storyList, undefined),
      body: await ask(asked.openBody, { id }),
      edit: await ask(asked.appendEdit, { id, writer: id, update: new Uint8Array([0, 0]) }),
      house: await ask(asked.house, undefined),
      people: await ask(commands['change-person'], { id, input: { personId: id, changes: {} } }),
      again: await ask(asked.openSampleNewsroom, undefined),
    }
  })
  expect(codes).toEqual({
    wire: 'not-signed-in',
    stories: 'not-signed-in',
    body: 'not-signed-in',
    edit: 'not-signed-in',
    house: 'not-signed-in',
    people: 'not-signed-in',
    again: 'already-set-up',
  })
})

test('another page and a frame inside the desk are not heard, even with the desk’s own preload', async () => {
  const answers = await app.evaluate(async ({ app: electron, BrowserWindow }) => {
    const webPreferences = {
      preload: `${electron.getAppPath()}/out/preload/preload.cjs`,
      sandbox: true,
      contextIsolation: true,
      nodeIntegrationInSubFrames: true,
    }
    const elsewhere = new BrowserWindow({ show: false, webPreferences })
    await elsewhere.loadURL('about:blank')
    const asked = 'stet.calls.session(undefined)'
    const page: unknown = await elsewhere.webContents.executeJavaScript(asked)
    elsewhere.destroy()
    const desk = new BrowserWindow({ show: false, webPreferences })
    await desk.loadURL('app://stet/')
    const frame: unknown = await desk.webContents.executeJavaScript(
      `new Promise((resolve) => {
        const frame = document.createElement('iframe')
        document.body.append(frame)
        const bridge = frame.contentWindow.stet
        resolve(bridge === undefined ? 'no bridge' : bridge.calls.session(undefined))
      })`,
    )
    desk.destroy()
    return { page, frame }
  })
  expect(answers.page).toMatchObject({ ok: false, problem: { code: 'sender-unknown' } })
  if (answers.frame !== 'no bridge')
    expect(answers.frame).toMatchObject({ ok: false, problem: { code: 'sender-unknown' } })
})
