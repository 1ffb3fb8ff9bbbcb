import { parentPort, workerData } from 'node:worker_threads'
import { problemOf } from '../../app/problem.ts'
import { readDocument } from '../../app/story/documents/read-document.ts'
import type { DocumentAnswer, DocumentRequest } from './document-reader.ts'

if (parentPort === null) throw new Error('documents are read in a worker thread')
const { name, bytes } = workerData as DocumentRequest
const port = parentPort
readDocument(name, bytes).then(
  (copy) => port.postMessage({ ok: true, copy } satisfies DocumentAnswer),
  (thrown: unknown) => port.postMessage({ ok: false, problem: problemOf(thrown) } satisfies DocumentAnswer),
)
