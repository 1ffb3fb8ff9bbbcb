import { type ChildProcess, spawn } from 'node:child_process'

/** Runs something with a display: the one there is, or a virtual one that is stopped afterwards whatever happens. */
export async function withDisplay<Result>(work: (display: Record<string, string>) => Promise<Result>): Promise<Result> {
  if (process.platform !== 'linux' || process.env.DISPLAY !== undefined) return work({})
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const stop = () => server.kill()
  process.once('exit', stop)
  try {
    return await work({ DISPLAY: `:${await displayNumber(server)}` })
  } finally {
    process.off('exit', stop)
    stop()
  }
}

function displayNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = ''
    server.stdio[3]?.on('data', (chunk: Buffer) => {
      heard += chunk.toString()
      if (heard.includes('\n')) resolve(heard.trim())
    })
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)))
  })
}
