import { type ChildProcess, spawn } from 'node:child_process'
import { endsWithUs } from './project.ts'

/** Whether windows can only be opened on a virtual display. */
export function needsVirtualDisplay(): boolean {
  return process.platform === 'linux' && process.env.DISPLAY === undefined
}

/**
 * Runs something with a display: the one there is, or a virtual one that is stopped afterwards whatever happens.
 * The work gets the variables that the programs it starts need.
 */
export async function withDisplay<Result>(work: (display: Record<string, string>) => Promise<Result>): Promise<Result> {
  if (!needsVirtualDisplay()) return work({})
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const release = endsWithUs(server)
  try {
    return await work({ DISPLAY: `:${await displayNumber(server)}` })
  } finally {
    release()
    server.kill()
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
    server.once('exit', (code) => reject(new Error(`The virtual display (Xvfb) ended with ${code}.`)))
  })
}
