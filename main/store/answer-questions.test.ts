import { MessageChannel } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { answerQuestions } from './answer-questions.ts'
import type { StoreService } from './service.ts'
import type { StoreAnswer } from './store-client.ts'

test('closing waits for a question that takes a while, answers it, says that copy came in, and only then closes', async () => {
  const { port1: asking, port2: answering } = new MessageChannel()
  const heard: string[] = []
  let finishReading = () => {}
  const reading = new Promise<void>((resolve) => {
    finishReading = resolve
  })
  const service = {
    importWire: async () => {
      await reading
      heard.push('kept')
      return []
    },
    people: () => [],
  } as unknown as StoreService
  answerQuestions(answering, service, () => heard.push('store closed'))
  const closed = new Promise<void>((resolve) => {
    asking.on('message', (answer: StoreAnswer) => {
      heard.push(answer.kind === 'answer' ? `answer ${answer.id}` : answer.kind)
      if (answer.kind === 'answer' && answer.id === 2) finishReading()
      if (answer.kind === 'closed') resolve()
    })
  })
  asking.postMessage({ kind: 'ask', id: 1, method: 'importWire', input: [[], null] })
  asking.postMessage({ kind: 'close' })
  asking.postMessage({ kind: 'ask', id: 2, method: 'people', input: [] })
  await closed
  expect(heard).toEqual(['answer 2', 'kept', 'store closed', 'answer 1', 'wire-kept', 'closed'])
})
