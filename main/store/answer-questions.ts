import type { MessagePort } from 'node:worker_threads'
import { problemOf } from '../../app/problem.ts'
import type { StoreService } from './service.ts'
import { storageProblem, whenWritable } from './storage-problem.ts'
import type { StoreAnswer, StoreQuestion } from './store-client.ts'

/** How long after the last edit what follows from edits is brought up to date, in milliseconds. */
const settleAfter = 700

/** The methods that take wire copy in. */
const keepsWire: ReadonlySet<keyof StoreService> = new Set(['importWire', 'keepWire'])

/**
 * Answers the questions that come through a port with the methods of the service, until it is asked to close. Some
 * methods take a while and others are answered meanwhile; closing waits for all of them, then closes the store.
 */
export function answerQuestions(port: MessagePort, service: StoreService, close: () => void): void {
  const running = new Set<Promise<void>>()
  let timer: NodeJS.Timeout | undefined
  const say = (answer: StoreAnswer) => port.postMessage(answer)

  const answer = async ({ id, method, input }: StoreQuestion & { kind: 'ask' }) => {
    try {
      const work = service[method] as (...input: unknown[]) => unknown
      say({ kind: 'answer', id, value: await work.apply(service, [...input]) })
      if (keepsWire.has(method)) say({ kind: 'wire-kept' })
    } catch (thrown) {
      say({ kind: 'problem', id, problem: problemOf(storageProblem(thrown)) })
    }
  }
  const settleLater = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (whenWritable(() => service.settle()) === true) say({ kind: 'settled' })
    }, settleAfter)
  }
  const closeWhenDone = async () => {
    await Promise.all(running)
    clearTimeout(timer)
    close()
    say({ kind: 'closed' })
    port.close()
  }

  port.on('message', (question: StoreQuestion) => {
    if (question.kind === 'close') {
      closeWhenDone()
      return
    }
    const answering = answer(question).finally(() => running.delete(answering))
    running.add(answering)
    if (question.method === 'appendEdit') settleLater()
  })
}
