import { writeFile } from 'node:fs/promises'
import type { WireDetail } from '../../app/ipc/wire-views.ts'
import { refuse } from '../../app/problem.ts'
import type { WireTake } from '../../app/wire/stored-wire-item.ts'
import { itemJson } from '../../app/wire/wire-json.ts'
import { withNewsroom } from './newsroom.ts'
import type { Options } from './options.ts'
import { print, printBytes } from './print.ts'
import { UsageError } from './usage.ts'

/** `stet wire show ID|GUID`: the item with all its takes, their signals, and the stories that use it. */
export function showWire(name: string | undefined, options: Options): Promise<number> {
  return withNewsroom(options.data, async (store) => {
    const detail = await store.ask('wireItemNamed', named(name))
    if (options.json) print(JSON.stringify(detailJson(detail)))
    else for (const line of detailLines(detail)) print(line)
    return 0
  })
}

/** `stet wire export ID|GUID [--take N] [--out FILE]`: the bytes a take came in, to a file or standard output. */
export function exportWire(name: string | undefined, options: Options): Promise<number> {
  return withNewsroom(options.data, async (store) => {
    const { item } = await store.ask('wireItemNamed', named(name))
    const take = options.take === undefined ? item.current : takeAt(item.takes, options.take)
    const bytes = await store.ask('wireBytes', take.id)
    if (options.out === undefined) await printBytes(bytes)
    else await writeFile(options.out, bytes)
    return 0
  })
}

function named(name: string | undefined): string {
  if (name === undefined) throw new UsageError('Name the wire item by its id or guid.')
  return name
}

function takeAt(takes: readonly WireTake[], words: string): WireTake {
  const take = takes.find((one) => String(one.place) === words)
  if (take !== undefined) return take
  return refuse('no-such-take', `This item has no take ${words}.`, `Its takes are numbered 1 to ${takes.length}.`)
}

function detailJson({ item, source, usedIn, notices }: WireDetail) {
  const { id, position, firstReceivedAt, changedAt, current, takes } = item
  return {
    id,
    guid: current.item.guid,
    source: source.name,
    position,
    firstReceivedAt,
    changedAt,
    signal: current.signal,
    struck: current.signal === 'kill',
    takes: takes.map((take) => ({
      take: take.place,
      id: take.id,
      current: take.id === current.id,
      signal: take.signal,
      conflict: take.conflict,
      receivedAt: take.receivedAt,
      file: take.fileName,
      cameBy: take.cameBy,
      format: take.format,
      charset: take.charset,
      sha256: take.originalHash,
      item: itemJson(take.item),
    })),
    usedIn: usedIn.map(({ slug, takeId }) => ({ slug, take: takes.find((take) => take.id === takeId)?.place ?? null })),
    notices: notices.map(({ slug, notice }) => ({
      slug,
      signal: notice.signal,
      at: notice.at,
      acknowledged: notice.acknowledged,
    })),
  }
}

function detailLines({ item, source, usedIn }: WireDetail): string[] {
  const { current, takes } = item
  const copy = current.item
  return [
    copy.headline ?? '(no headline)',
    `${source.name}  ${copy.guid}`,
    '',
    ...takes.map((take) => takeLine(take, take.id === current.id)),
    ...usedIn.map(
      ({ slug, takeId }) => `Used in ${slug}, take ${takes.find((take) => take.id === takeId)?.place ?? '?'}`,
    ),
    '',
    ...copy.paragraphs,
  ]
}

function takeLine({ place, signal, conflict, receivedAt, item }: WireTake, isCurrent: boolean): string {
  const version = item.version === null ? '' : `  version ${item.version}`
  const flag = conflict ? '  another text has this version' : ''
  return `${isCurrent ? '*' : ' '} take ${place}  ${signal}  ${receivedAt}${version}${flag}  ${item.headline ?? ''}`
}
