import { cpus, totalmem } from 'node:os'

/** What the figures were measured on. */
export function thisMachine() {
  const processors = cpus()
  return {
    platform: process.platform,
    arch: process.arch,
    cpu: processors[0]?.model ?? 'unknown',
    cores: processors.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  }
}
