import { newId, wireSourceId } from '../../../app/ids.ts'
import type { WireRoad } from '../../../app/wire/received-wire.ts'
import { nameKey, sourceFor, sourceKnownAs, sourceNameOf, type WireSource } from '../../../app/wire/source.ts'
import type { WireItem } from '../../../app/wire/wire-item.ts'
import type { DeskAct } from '../store.ts'

/** The source of each piece of copy in one batch; one that is met the first time is opened by the desk itself. */
export class Sources {
  readonly #act: DeskAct
  readonly #byName = new Map<string, WireSource>()

  constructor(act: DeskAct) {
    this.#act = act
  }

  of(item: WireItem, road: WireRoad): WireSource {
    const name = sourceNameOf(item, road)
    const key = nameKey(name)
    const source = this.#byName.get(key) ?? sourceKnownAs(this.#act.desk.sources(), name) ?? this.#open(name)
    this.#byName.set(key, source)
    return source
  }

  #open(name: string): WireSource {
    const { desk, enter, now } = this.#act
    const source = sourceFor(newId(wireSourceId), name, desk.sources().length, now)
    enter([{ kind: 'source', subject: source.id, type: 'wire-source-opened', data: { source } }])
    return source
  }
}
