import { createRequire, syncBuiltinESMExports } from 'node:module'

const require = createRequire(import.meta.url)
/** How code reaches files and networks. */
const DOORS: readonly (readonly [string, readonly string[]])[] = [
  [
    'node:fs',
    [
      'readFile',
      'readFileSync',
      'open',
      'openSync',
      'createReadStream',
      'existsSync',
      'statSync',
      'stat',
      'writeFileSync',
    ],
  ],
  ['node:fs/promises', ['readFile', 'open', 'stat', 'writeFile']],
  ['node:net', ['connect', 'createConnection']],
  ['node:dns', ['lookup', 'resolve']],
  ['node:http', ['request', 'get']],
  ['node:https', ['request', 'get']],
  ['node:child_process', ['spawn', 'exec']],
]

/** Notes every call that opens a file, a connection or a program, until stopped; the calls themselves go through. */
export function outsideCalls(): { readonly calls: readonly string[]; readonly stop: () => void } {
  const calls: string[] = []
  const undo: (() => void)[] = []
  const watch = (name: string, owner: Record<string, unknown>, key: string) => {
    const original = owner[key]
    if (typeof original !== 'function') return
    owner[key] = (...given: unknown[]) => {
      calls.push(`${name}.${key}(${String(given[0])})`)
      return Reflect.apply(original, owner, given)
    }
    undo.push(() => {
      owner[key] = original
    })
  }
  for (const [name, keys] of DOORS) for (const key of keys) watch(name, require(name), key)
  watch('global', globalThis as unknown as Record<string, unknown>, 'fetch')
  syncBuiltinESMExports()
  return {
    calls,
    stop: () => {
      for (const one of undo) one()
      syncBuiltinESMExports()
    },
  }
}
