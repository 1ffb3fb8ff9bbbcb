import { parentPort, workerData } from 'node:worker_threads'
import { parseWire } from '../../app/wire/parse-wire.ts'
import { type ReaderPlace, readCopy } from '../ingest/read-copy.ts'

/** A reader's thread for tests that reads as the real one, but hangs, dies or fills its memory on copy that says so. */
if (parentPort === null) throw new Error('runs in a worker thread')
readCopy(parentPort, workerData as ReaderPlace, async (bytes, options) => {
  const text = new TextDecoder().decode(bytes)
  if (text.startsWith('HANG')) for (;;) Math.sqrt(2)
  if (text.startsWith('EXIT')) process.exit(3)
  if (text.startsWith('THROW')) throw new Error('a fault in a parser')
  if (text.startsWith('FILL')) for (const heap: string[][] = []; ; ) heap.push(new Array(100_000).fill('full'))
  return parseWire(bytes, options)
})
