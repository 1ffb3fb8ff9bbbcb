import { command, runInstalled } from './project.ts'

/** Checks the types of everything, and of the domain alone without the names of window or Node. */
export async function checkTypes(): Promise<boolean> {
  const whole = await runInstalled('tsc', ['-p', 'tsconfig.json'])
  const domain = await runInstalled('tsc', ['-p', 'tsconfig.app.json'])
  return whole === 0 && domain === 0
}

if (import.meta.main) await command(checkTypes)
