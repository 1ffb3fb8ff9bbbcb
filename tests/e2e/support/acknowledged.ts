import type { ElectronApplication } from '@playwright/test'

/** What main is doing with an edit: it has arrived and is not answered yet, or the store has it and said so. */
export type EditNews = { readonly kind: 'arrived' } | { readonly kind: 'acknowledged'; readonly update: Uint8Array }

const mark = 'stet-test-edit '

/**
 * Listens to the edits main answers, from outside: the registered handler is called as it is, and each step is written
 * to standard output before anything else happens, where it can be read even when the process is killed right after.
 */
export async function hearEdits(app: ElectronApplication, hear: (news: EditNews) => void): Promise<void> {
  let rest = ''
  app.process().stdout?.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString('utf8')).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const at = line.indexOf(mark)
      if (at < 0) continue
      const told = line.slice(at + mark.length)
      if (told === 'arrived') hear({ kind: 'arrived' })
      else hear({ kind: 'acknowledged', update: new Uint8Array(Buffer.from(told, 'base64')) })
    }
  })
  await app.evaluate(({ ipcMain }, words) => {
    type Handler = (event: unknown, message: { update: Uint8Array }) => Promise<{ ok: boolean }>
    const channel = 'stet:call:appendEdit'
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers
    const answer = handlers.get(channel)
    if (answer === undefined) throw new Error('nothing answers appendEdit')
    ipcMain.removeHandler(channel)
    ipcMain.handle(channel, async (event, message: { update: Uint8Array }) => {
      process.stdout.write(`${words}arrived\n`)
      const answered = await answer(event, message)
      if (answered.ok) process.stdout.write(`${words}${Buffer.from(message.update).toString('base64')}\n`)
      return answered
    })
  }, mark)
}
