import { join } from 'node:path'
import { FuseV1Options } from '@electron/fuses'

/** Where electron-builder leaves the unpacked desk's executable in its output folder. */
export function packagedExecutable(output: string, platform: NodeJS.Platform, architecture: string): string {
  const suffix = architecture === 'x64' ? '' : `-${architecture}`
  if (platform === 'darwin') return join(output, `mac${suffix}`, 'Stet.app/Contents/MacOS/Stet')
  if (platform === 'win32') return join(output, `win${suffix}-unpacked`, 'stet.exe')
  return join(output, `linux${suffix}-unpacked`, 'stet')
}

/** How a fuse is written in the executable: the character `0` or `1`. */
const written = { off: 0x30, on: 0x31 } as const

/** What each fuse of a packaged desk must be: nothing runs in it but the packed desk. */
const wanted: readonly (readonly [FuseV1Options, boolean])[] = [
  [FuseV1Options.RunAsNode, false],
  [FuseV1Options.EnableCookieEncryption, true],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  [FuseV1Options.EnableNodeCliInspectArguments, false],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  [FuseV1Options.OnlyLoadAppFromAsar, true],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
]

/** The fuses that were read back otherwise than they must be, each in words; an empty list when all hold. */
export function unexpectedFuses(wire: Partial<Record<FuseV1Options, number>>): string[] {
  return wanted.flatMap(([fuse, on]) => {
    return wire[fuse] === (on ? written.on : written.off) ? [] : [`${FuseV1Options[fuse]} must be ${on ? 'on' : 'off'}`]
  })
}

/** Whether a desk that checked itself wrote, among whatever else, the line `{"selfCheck":"ok",...}`. */
export function saysItIsWell(output: string): boolean {
  return output.split('\n').some((line) => line.startsWith('{') && selfCheckOf(line) === 'ok')
}

function selfCheckOf(line: string): unknown {
  try {
    return (JSON.parse(line) as { selfCheck?: unknown }).selfCheck
  } catch {
    return undefined
  }
}
