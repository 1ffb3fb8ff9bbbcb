import type { MessagePort } from 'node:worker_threads'
import type { ParseWireOptions, parseWire } from '../../app/wire/parse-wire.ts'
import type { ParsedWire } from '../../app/wire/wire-item.ts'

/** A file to read, under a number above 0 that is used once. */
export type ReadRequest = { readonly id: number; readonly bytes: Uint8Array; readonly options: ParseWireOptions }
export type ReadAnswer = { readonly id: number; readonly parsed: ParsedWire }

/** What the worker thread is started with: one 32-bit number both threads see. */
export type ReaderPlace = { readonly reading: SharedArrayBuffer }

/**
 * Reads the files that come through a port, one after the other, and answers with what is in each. `reading` holds the
 * number of the file being read, 0 between files: whoever watches knows which file to blame when this thread hangs or
 * dies.
 */
export function readCopy(port: MessagePort, { reading }: ReaderPlace, parse: typeof parseWire): void {
  const current = new Int32Array(reading)
  let before = Promise.resolve()
  port.on('message', ({ id, bytes, options }: ReadRequest) => {
    before = before.then(async () => {
      Atomics.store(current, 0, id)
      const parsed = await parse(bytes, options)
      port.postMessage({ id, parsed } satisfies ReadAnswer)
      Atomics.store(current, 0, 0)
    })
  })
}
