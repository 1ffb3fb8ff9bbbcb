import { command, runInstalled } from './project.ts'

/** Style, architecture rules and unused code. */
export async function lint(): Promise<boolean> {
  const style = await runInstalled('biome', ['check', '--error-on-warnings'])
  const unused = await runInstalled('knip', ['--no-progress'])
  return style === 0 && unused === 0
}

if (import.meta.main) await command(lint)
