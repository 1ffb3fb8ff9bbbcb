import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { endsWithUs } from './project.ts'

const server = ['Xvfb', '-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp']
/** Runs a program that Linux ends when we are gone, even killed. */
const leash = '/usr/bin/setpriv'

/** Whether windows can only be opened on a virtual display. */
export function needsVirtualDisplay(): boolean {
  return process.platform === 'linux' && !process.env.DISPLAY
}

/**
 * Runs something with a display: the one there is, or a virtual one that is stopped afterwards whatever happens.
 * The work gets the variables that the programs it starts need.
 */
export async function withDisplay<Result>(work: (display: Record<string, string>) => Promise<Result>): Promise<Result> {
  if (!needsVirtualDisplay()) return work({})
  const [program = '', ...words] = existsSync(leash) ? [leash, '--pdeathsig', 'TERM', ...server] : server
  const xvfb = spawn(program, words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const release = endsWithUs(xvfb)
  try {
    return await work({ DISPLAY: `:${await displayNumber(xvfb)}` })
  } finally {
    release()
    await stop(xvfb)
  }
}

/** Xvfb looks for a free number itself and writes it where it was told to when it is ready. */
function displayNumber(xvfb: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = ''
    xvfb.stdio[3]?.on('data', (chunk: Buffer) => {
      heard += chunk.toString()
      if (heard.includes('\n')) resolve(heard.trim())
    })
    xvfb.once('error', reject)
    xvfb.once('exit', (code) => reject(new Error(`The virtual display (Xvfb) ended with ${code}.`)))
  })
}

async function stop(xvfb: ChildProcess): Promise<void> {
  if (xvfb.pid === undefined || xvfb.exitCode !== null || xvfb.signalCode !== null) return
  const ended = new Promise((resolve) => xvfb.once('exit', resolve))
  xvfb.kill()
  await ended
}
