import { parentPort, workerData } from 'node:worker_threads'
import { problemOf } from '../../app/problem.ts'
import { answerQuestions } from './answer-questions.ts'
import { openStore, type StorePlace } from './open-store.ts'
import type { StoreAnswer } from './store-client.ts'

const port = parentPort
if (port === null) throw new Error('the store runs in a worker thread')

try {
  const { service, close } = openStore(workerData as StorePlace)
  answerQuestions(port, service, close)
  port.postMessage({ kind: 'opened' } satisfies StoreAnswer)
} catch (thrown) {
  port.postMessage({ kind: 'unopened', problem: problemOf(thrown) } satisfies StoreAnswer)
}
