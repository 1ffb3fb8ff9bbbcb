import type Database from 'better-sqlite3'

/**
 * Counts the items a batch brings, for the counts beside the list. They are written once a batch: a trigger that did it
 * for every item would take longer than writing the item.
 */
export class NewItemCounts {
  readonly #write: Database.Statement<[string, string, number]>
  readonly #counts = new Map<string, Map<string, number>>()

  constructor(database: Database.Database) {
    this.#write = database.prepare(
      `INSERT INTO wire_count (facet, value, items) VALUES (?, ?, ?)
       ON CONFLICT (facet, value) DO UPDATE SET items = items + excluded.items`,
    )
  }

  /** Forgets what a batch that failed has counted. */
  begin(): void {
    this.#counts.clear()
  }

  add(source: string, signal: string, language: string | null): void {
    this.#addTo('all', '')
    this.#addTo('source', source)
    this.#addTo('signal', signal)
    this.#addTo('language', language ?? '')
  }

  /** Writes the counts, in the transaction that wrote the items. */
  write(): void {
    for (const [facet, values] of this.#counts)
      for (const [value, items] of values) this.#write.run(facet, value, items)
    this.#counts.clear()
  }

  #addTo(facet: string, value: string): void {
    const values = this.#counts.get(facet) ?? new Map<string, number>()
    this.#counts.set(facet, values)
    values.set(value, (values.get(value) ?? 0) + 1)
  }
}
