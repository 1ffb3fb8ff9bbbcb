import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WireItem } from '../../../app/wire/wire-item.ts'
import { openStore } from '../open-store.ts'

const migrationsFolder = join(import.meta.dirname, '../../../migrations')

/** A store in a folder of its own, for tests of the wire. */
export function openTestStore(clock?: () => Date) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'stet-wire-'))
  let open = openStore({ dataFolder, migrationsFolder }, clock)
  return {
    dataFolder,
    service: () => open.service,
    store: () => open.store,
    reopen() {
      open.close()
      open = openStore({ dataFolder, migrationsFolder }, clock)
    },
    remove() {
      open.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** An item with nothing in it but what is given. */
export function bareItem(given: Partial<WireItem> & { readonly guid: string }): WireItem {
  const text = given.paragraphs ?? []
  return {
    version: null,
    headline: null,
    slugline: null,
    byline: null,
    dateline: null,
    credit: null,
    copyright: null,
    copyrightHolder: null,
    usageTerms: null,
    language: null,
    urgency: null,
    pubstatus: 'usable',
    signals: [],
    versionCreated: null,
    embargoed: null,
    edNote: null,
    wordCount: null,
    keywords: [],
    subjects: [],
    places: [],
    media: [],
    appeal: [],
    paragraphs: text,
    body: text.map((paragraph) => ({ type: 'paragraph', content: [{ text: paragraph }] })),
    ...given,
  }
}

let files = 0

/** Items as one file that was read. */
export function received(...items: readonly WireItem[]) {
  files += 1
  return {
    name: `file-${files}`,
    bytes: new TextEncoder().encode(`file ${files} ${Math.random()}`),
    parsed: { format: 'text', charset: 'utf-8', items, problems: [] },
    source: { kind: 'file' as const, name: '' },
  }
}
