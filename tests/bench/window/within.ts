import type { OpenDesk } from '../../e2e/support/desk.ts'

/** What a promise gives, or an error that says what was waited for, so that a bench ends with words and never hangs. */
export async function within<Value>(seconds: number, what: string, promise: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited ${seconds} seconds for ${what}.`)), seconds * 1000)
  })
  try {
    return await Promise.race([promise, limit])
  } finally {
    clearTimeout(timer)
  }
}

/** Closes a program as a person would, or ends its process when it does not close. */
export async function closeOrEnd({ app }: OpenDesk): Promise<void> {
  const running = app.process()
  await within(10, 'the window to close', app.close()).catch(() => running.kill('SIGKILL'))
}
