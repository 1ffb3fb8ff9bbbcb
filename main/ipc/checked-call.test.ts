import { expect, test } from 'vitest'
import { z } from 'zod'
import { calls, commandMessage } from '../../app/ipc/contract.ts'
import { refuse } from '../../app/problem.ts'
import { checkedCall, type Sent } from './checked-call.ts'

const frame = (url: string) => ({ url })
const from = (url: string): Sent => {
  const top = frame(url)
  return { senderFrame: top, sender: { mainFrame: top } }
}
const desk = from('app://stet/')

/** A channel that takes a name, and what reached its work. */
function channel(work: (name: string) => unknown = (name) => `Hello ${name}`) {
  const reached: string[] = []
  const call = checkedCall(z.object({ name: z.string().min(1, 'Say who.') }), 1000, ({ name }) => {
    reached.push(name)
    return work(name)
  })
  return { call, reached }
}

test('what passes every check is answered', async () => {
  const { call } = channel()
  expect(await call(desk, { name: 'Mira' })).toEqual({ ok: true, value: 'Hello Mira' })
})

const child: Sent = { senderFrame: frame('app://stet/'), sender: { mainFrame: frame('app://stet/') } }
test.each([
  ['a child frame, be it of the desk’s own address', child],
  ['a frame that is gone', { senderFrame: null, sender: { mainFrame: frame('app://stet/') } }],
  ['another origin', from('https://example.org/')],
  ['another host of our scheme', from('app://other/')],
  ['a host that begins like ours', from('app://stet.example/')],
  ['a file', from('file:///opt/stet/index.html')],
  ['an empty page', from('about:blank')],
])('%s is not heard', async (_who, event) => {
  const { call, reached } = channel()
  expect(await call(event, { name: 'Mira' })).toMatchObject({ ok: false, problem: { code: 'sender-unknown' } })
  expect(reached).toEqual([])
})

test('a message that is too heavy is refused before anything reads it', async () => {
  const { call, reached } = channel()
  const circle: Record<string, unknown> = { name: 'Mira' }
  circle.self = circle
  for (const message of [{ name: 'M'.repeat(600) }, { name: 'Mira', more: new ArrayBuffer(2000) }, circle])
    expect(await call(desk, message)).toMatchObject({ ok: false, problem: { code: 'too-large' } })
  expect(reached).toEqual([])
})

test.each([
  ['nothing', undefined],
  ['another shape', ['Mira']],
  ['another type', { name: 7 }],
  ['a name in the prototype only', JSON.parse('{"__proto__": {"name": "Mira"}}')],
])('%s is refused with what is wrong', async (_what, message) => {
  const { call, reached } = channel()
  expect(await call(desk, message)).toMatchObject({ ok: false, problem: { code: 'input-wrong' } })
  expect(reached).toEqual([])
})

test('a refused field is named, in the schema’s own words', async () => {
  const { call } = channel()
  expect(await call(desk, { name: '' })).toEqual({
    ok: false,
    problem: { code: 'input-wrong', message: 'Say who.', next: 'Correct it and try again.', field: 'name' },
  })
})

test('members the schema does not know, and prototypes, never reach the work', async () => {
  let seen: unknown
  const call = checkedCall(z.object({ name: z.string() }), 1000, (input) => {
    seen = input
  })
  const message = JSON.parse('{"name": "Mira", "admin": true, "__proto__": {"admin": true}, "constructor": 1}')
  await call(desk, message)
  expect(seen).toEqual({ name: 'Mira' })
  expect(Object.keys(seen as object)).toEqual(['name'])
  expect((seen as { admin?: unknown }).admin).toBeUndefined()
})

test('what the work refuses or stumbles over comes back in words', async () => {
  const refused = channel(() => refuse('not-allowed', 'Only a chief may do this.', 'Ask a chief.'))
  expect(await refused.call(desk, { name: 'Mira' })).toMatchObject({ ok: false, problem: { code: 'not-allowed' } })
  const broken = channel(() => Promise.reject(new TypeError('x is not a function')))
  expect(await broken.call(desk, { name: 'Mira' })).toMatchObject({
    ok: false,
    problem: { code: 'fault', message: expect.stringContaining('Something went wrong inside Stet') },
  })
})

test('every call of the contract refuses what is not its own, without doing anything', async () => {
  const hostile = [null, 0, '', 'x', [], [[]], new Map(), new Date(0), { id: { $ne: '' } }, { id: '../../x' }]
  for (const [name, { input, largest }] of Object.entries(calls)) {
    for (const message of hostile) {
      const call = checkedCall(input as z.ZodType<unknown>, largest, () => 'done')
      expect([name, await call(desk, message)]).toMatchObject([name, { ok: false, problem: { code: 'input-wrong' } }])
    }
  }
})

test('a command needs an id of its own', async () => {
  const call = checkedCall(commandMessage, 1000, () => 'done')
  for (const message of [{ input: {} }, { id: 'x', input: {} }, { id: '00000000-0000-0000-0000-000000000000' }])
    expect(await call(desk, message)).toMatchObject({ ok: false, problem: { code: 'input-wrong' } })
})
