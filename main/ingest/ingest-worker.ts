import { parentPort, workerData } from 'node:worker_threads'
import { parseWire } from '../../app/wire/parse-wire.ts'
import { type ReaderPlace, readCopy } from './read-copy.ts'

if (parentPort === null) throw new Error('wire copy is read in a worker thread')
readCopy(parentPort, workerData as ReaderPlace, parseWire)
