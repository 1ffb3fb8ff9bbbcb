import { parentPort, workerData } from 'node:worker_threads'
import { problemOf } from '../../app/problem.ts'
import { answerQuestions } from './answer-questions.ts'
import { openStore, type StorePlace } from './open-store.ts'
import { storageProblem, whenWritable } from './storage-problem.ts'
import type { StoreAnswer } from './store-client.ts'

/** How long the store rests between two steps of indexing what is older than the index, in milliseconds. */
const restBetweenSteps = 20

const port = parentPort
if (port === null) throw new Error('the store runs in a worker thread')

try {
  const { service, close } = openStore(workerData as StorePlace)
  let indexing: NodeJS.Timeout | undefined
  const indexSome = () => {
    if (whenWritable(() => service.indexOlderWire()) === true) indexing = setTimeout(indexSome, restBetweenSteps)
  }
  answerQuestions(port, service, () => {
    clearTimeout(indexing)
    close()
  })
  port.postMessage({ kind: 'opened' } satisfies StoreAnswer)
  indexing = setTimeout(indexSome, restBetweenSteps)
} catch (thrown) {
  port.postMessage({ kind: 'unopened', problem: problemOf(storageProblem(thrown)) } satisfies StoreAnswer)
}
