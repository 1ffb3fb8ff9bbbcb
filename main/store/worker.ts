import { parentPort, workerData } from 'node:worker_threads'
import { problemOf } from '../../app/problem.ts'
import { openStore, type StorePlace } from './open-store.ts'
import type { StoreAnswer, StoreQuestion } from './store-client.ts'

/** How long after the last edit what follows from edits is brought up to date, in milliseconds. */
const settleAfter = 700

/** How long the store rests between two steps of indexing what is older than the index, in milliseconds. */
const restBetweenSteps = 20

const port = parentPort
if (port === null) throw new Error('the store runs in a worker thread')

try {
  const { service, close } = openStore(workerData as StorePlace)
  let timer: NodeJS.Timeout | undefined
  port.postMessage({ kind: 'opened' } satisfies StoreAnswer)
  let indexing: NodeJS.Timeout | undefined
  const indexSome = () => {
    if (service.indexOlderWire()) indexing = setTimeout(indexSome, restBetweenSteps)
  }
  indexing = setTimeout(indexSome, restBetweenSteps)
  port.on('message', async (question: StoreQuestion) => {
    if (question.kind === 'close') {
      clearTimeout(timer)
      clearTimeout(indexing)
      close()
      port.postMessage({ kind: 'closed' } satisfies StoreAnswer)
      port.close()
      return
    }
    try {
      const method = service[question.method] as (...input: unknown[]) => unknown
      port.postMessage({
        kind: 'answer',
        id: question.id,
        value: await method.apply(service, [...question.input]),
      } satisfies StoreAnswer)
    } catch (thrown) {
      port.postMessage({ kind: 'problem', id: question.id, problem: problemOf(thrown) } satisfies StoreAnswer)
    }
    if (question.method !== 'appendEdit') return
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (service.settle()) port.postMessage({ kind: 'settled' } satisfies StoreAnswer)
    }, settleAfter)
  })
} catch (thrown) {
  port.postMessage({ kind: 'unopened', problem: problemOf(thrown) } satisfies StoreAnswer)
}
