import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { claimId, newId } from '../../app/ids.ts'
import { canonicalJson } from '../../app/log/canonical-json.ts'
import { chainHash, chainStart } from '../../app/log/chain.ts'
import type { LogEvent } from '../../app/log/events.ts'
import type { Body } from '../../app/story/body.ts'
import { sampleNewsroom } from '../testing/newsroom.ts'
import { editThatReplaces } from './replace-body.ts'

type Newsroom = Awaited<ReturnType<typeof sampleNewsroom>>

const audit = 'school-lunch-audit'

/** The sample newsroom with one story approved, and its database ready to be tampered with. */
async function tampered(tamper: (newsroom: Newsroom) => void, prepare = async (_newsroom: Newsroom) => undefined) {
  const newsroom = await sampleNewsroom()
  await prepare(newsroom)
  await newsroom.approve(audit)
  expect(newsroom.service.verify().problems).toEqual([])
  newsroom.store.database.exec('DROP TRIGGER log_is_never_changed; DROP TRIGGER log_is_never_shortened')
  tamper(newsroom)
  return newsroom.service.verify().problems
}

const run = ({ store }: Newsroom, sql: string, ...values: unknown[]) => {
  expect(store.database.prepare(sql).run(...values).changes).toBeGreaterThan(0)
}

const entryOfType = ({ store }: Newsroom, type: string): LogEvent => {
  const row = store.database
    .prepare<[string], { entry: string }>('SELECT entry FROM log WHERE type = ? ORDER BY sequence DESC LIMIT 1')
    .get(type)
  return JSON.parse(row?.entry ?? '') as LogEvent
}

/** Writes the log anew with one entry changed and every hash made to fit, as a forger with time would. */
function forge(newsroom: Newsroom, change: (event: LogEvent) => LogEvent): void {
  const { database } = newsroom.store
  const rows = database.prepare<[], { sequence: number; entry: string }>('SELECT sequence, entry FROM log').all()
  const write = database.prepare('UPDATE log SET entry = ?, hash = ? WHERE sequence = ?')
  let previous = chainStart
  for (const row of rows) {
    const event = change(JSON.parse(row.entry) as LogEvent)
    previous = chainHash(previous, event)
    write.run(canonicalJson(event as never), previous, row.sequence)
  }
}

test('an entry whose words were changed is named', async () => {
  const problems = await tampered((newsroom) =>
    run(newsroom, "UPDATE log SET entry = replace(entry, 'City', 'Town') WHERE sequence = 1"),
  )
  expect(problems).toContain('Entry 1 does not match its hash: the log was altered.')
})

test('an entry that was taken out is named', async () => {
  const problems = await tampered((newsroom) => run(newsroom, 'DELETE FROM log WHERE sequence = 9'))
  expect(problems).toContain('Entry 9 is missing from the log.')
})

test('an entry that is no entry is named, and nothing is thrown', async () => {
  for (const broken of ['{broken', 'null', '{"kind":"house"}', '{"half a character":"\\ud800"}']) {
    const problems = await tampered((newsroom) => run(newsroom, 'UPDATE log SET entry = ? WHERE sequence = 7', broken))
    expect(problems).toContain('Entry 7 cannot be read, so nothing after it was checked.')
  }
})

test('an entry filed under another story than its own is named', async () => {
  const problems = await tampered((newsroom) =>
    run(newsroom, "UPDATE log SET subject = 'elsewhere' WHERE sequence = 7"),
  )
  expect(problems).toEqual(['Entry 7 is filed under another subject than it has.'])
})

test('an entry about nothing that was ever begun is named', async () => {
  const problems = await tampered((newsroom) => {
    const stranger = newId(claimId)
    const withdrawn = entryOfType(newsroom, 'claim-decided')
    forge(newsroom, (event) => (event.sequence === withdrawn.sequence ? { ...event, subject: stranger } : event))
  })
  expect(problems.join('\n')).toMatch(/Entry \d+ cannot follow the entries before it/)
})

test('a record that says something else than the log is named', async () => {
  const problems = await tampered((newsroom) =>
    run(
      newsroom,
      "UPDATE person SET record = json_set(record, '$.admin', json('true')) WHERE id = ?",
      newsroom.who('mira'),
    ),
  )
  expect(problems).toEqual([expect.stringMatching(/^The person .* differs from what the log says\.$/)])
})

test('a record too many and a record too few are named', async () => {
  expect(await tampered((newsroom) => run(newsroom, 'DELETE FROM footer'))).toContain(
    '1 records that the log speaks of are missing.',
  )
  const problems = await tampered((newsroom) =>
    run(newsroom, `INSERT INTO claim (id, record) SELECT 'x', json_set(record, '$.id', 'x') FROM claim LIMIT 1`),
  )
  expect(problems).toContain('The claim x is in no entry of the log.')
})

test('a signature that is not the chief’s is named, even when every hash was made to fit', async () => {
  const problems = await tampered((newsroom) =>
    forge(newsroom, (event) => {
      if (event.type !== 'story-approved') return event
      const approval = { ...event.data.approval, signature: '0'.repeat(128) }
      return { ...event, data: { approval } }
    }),
  )
  expect(problems.join('\n')).toMatch(/Entry \d+: the signature of this approval is not the chief’s\./)
})

test('a text put in the place of the approved one is named, even when every hash was made to fit', async () => {
  const problems = await tampered((newsroom) =>
    forge(newsroom, (event) => {
      if (event.type !== 'story-approved') return event
      const { approval } = event.data
      return { ...event, data: { approval: { ...approval, covered: { ...approval.covered, headline: 'Other' } } } }
    }),
  )
  expect(problems.join('\n')).toMatch(/Entry \d+: the approved text is not the one that was signed\./)
})

test('an approval that was given by nobody’s key is named when its chief is another person', async () => {
  const problems = await tampered((newsroom) => {
    const mira = newsroom.who('mira')
    forge(newsroom, (event) =>
      event.type === 'story-approved' ? { ...event, data: { approval: { ...event.data.approval, by: mira } } } : event,
    )
  })
  expect(problems.join('\n')).toMatch(/the signature of this approval is not the chief’s/)
})

const ofAudit = '(SELECT id FROM story WHERE slug = ?)'

test.each([
  ['text', "UPDATE body_text SET text = text || ' and more' WHERE story_id = "],
  ['body', `UPDATE body_text SET body = replace(body, '31 city', '32 city') WHERE story_id = `],
])('the %s kept beside a story that is not what its edits give is named', async (_column, sql) => {
  const problems = await tampered((newsroom) => run(newsroom, sql + ofAudit, audit))
  expect(problems).toEqual([`The text kept beside ${audit} is not what its edits give.`])
})

test('a story without the text beside it is named', async () => {
  const problems = await tampered((newsroom) =>
    run(newsroom, `DELETE FROM body_text WHERE story_id = ${ofAudit}`, audit),
  )
  expect(problems).toEqual([`The text kept beside ${audit} is not that of its newest edit.`])
})

test('an edit that cannot be read, and one that is missing, are named', async () => {
  const unreadable = await tampered((newsroom) => {
    run(newsroom, `UPDATE body_update SET bytes = x'ffffffff' WHERE sequence = 2 AND story_id = ${ofAudit}`, audit)
  })
  expect(unreadable).toEqual([`Edit 2 of the story ${audit} cannot be read.`])
  const missing = await tampered((newsroom) => {
    run(newsroom, `DELETE FROM body_update WHERE sequence = 1 AND story_id = ${ofAudit}`, audit)
  })
  expect(missing).toEqual([`The story ${audit} lacks edit 1 of its body.`])
})

test('an edit that was exchanged for another readable one is named', async () => {
  const problems = await tampered((newsroom) => {
    const other = new Y.Doc()
    run(
      newsroom,
      `UPDATE body_update SET bytes = ? WHERE sequence = 2 AND story_id = ${ofAudit}`,
      Y.encodeStateAsUpdate(other),
      audit,
    )
  })
  expect(problems).toContain(`The text kept beside ${audit} is not what its edits give.`)
})

test('a snapshot that is not what the edits give is named', async () => {
  const manyEdits = async (newsroom: Newsroom) => {
    for (let edit = 0; edit < 420; edit += 1) newsroom.rewrite(audit, (words) => words)
    return undefined
  }
  const problems = await tampered((newsroom) => {
    const snapshot = new Y.Doc()
    run(newsroom, 'UPDATE body_snapshot SET bytes = ?', Y.encodeStateAsUpdate(snapshot))
  }, manyEdits)
  expect(problems).toContain(`The snapshot of ${audit} is not what its edits give.`)
})

test('a claim in the text that is not one of this story’s in the log is named', async () => {
  const problems = await tampered((newsroom) => {
    const elsewhere = newsroom.service.story(newsroom.storyId('harbour-strike-vote'), newsroom.who('mira')).claims[0]
    const id = newsroom.storyId(audit)
    const marks = [{ type: 'claim' as const, attrs: { id: elsewhere?.claim.id ?? '' } }]
    const body: Body = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'ninety', marks }] }],
    }
    newsroom.service.appendEdit(id, editThatReplaces(newsroom.service.openBody(id).update, body), newsroom.who('mira'))
  })
  expect(problems).toEqual([`“ninety” in ${audit} carries a claim that the log does not know of this story.`])
})

test('a picture that was altered, and one that a story shows and nobody has, are named', async () => {
  const seen = await tampered((newsroom) => {
    const { service, store } = newsroom
    const kept = service.keepPicture(new TextEncoder().encode('GIF89a harbour'))
    run(newsroom, 'UPDATE picture SET bytes = ? WHERE hash = ?', new TextEncoder().encode('GIF89a harbuor'), kept)
    const id = newsroom.storyId(audit)
    const gone = { picture: 'f'.repeat(64), caption: 'The quay', credit: 'Staff', alt: 'A quay' }
    const body: Body = { type: 'doc', content: [...store.bodies.body(id).content, { type: 'picture', attrs: gone }] }
    service.appendEdit(id, editThatReplaces(service.openBody(id).update, body), newsroom.who('mira'))
    store.database.prepare('DELETE FROM story_version WHERE story_id = ? AND number = 1').run(id)
  })
  expect(seen.join('\n')).toMatch(/picture \w+ was altered/)
  expect(seen.join('\n')).toContain(`A picture of the story ${audit} is not in the store: ${'f'.repeat(64)}.`)
  expect(seen.join('\n')).toContain('has no version 1.')
})
