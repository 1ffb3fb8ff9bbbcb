/**
 * What can be lost on the way into a story. `picture` to `hidden` are gone; of `look`, `link` and `change` the words
 * stay and only what stood on them is gone.
 */
export const droppedKinds = [
  'picture',
  'recording',
  'embed',
  'form',
  'script',
  'comment',
  'change',
  'link',
  'menu',
  'contents',
  'hidden',
  'claim',
  'look',
] as const
export type DroppedKind = (typeof droppedKinds)[number]

/** One kind of loss and how often it occurred, at least once. */
export type Dropped = { readonly code: DroppedKind; readonly count: number }

const words: Readonly<Record<DroppedKind, readonly [one: string, many: string]>> = {
  picture: ['picture', 'pictures'],
  recording: ['sound or film', 'sounds or films'],
  embed: ['embedded page or object', 'embedded pages or objects'],
  form: ['form field or button', 'form fields and buttons'],
  script: ['script', 'scripts'],
  comment: ['comment', 'comments'],
  change: ['tracked change, taken as accepted', 'tracked changes, taken as accepted'],
  link: [
    'link that is neither https nor mail, its words kept',
    'links that are neither https nor mail, their words kept',
  ],
  menu: ['menu or side column', 'menus and side columns'],
  contents: ['table of contents', 'tables of contents'],
  hidden: ['hidden passage', 'hidden passages'],
  claim: ['mark of a claim', 'marks of claims'],
  look: ['colour, underline or alignment', 'colours, underlines and alignments'],
}

/** What was dropped as one phrase, `2 pictures, 1 comment`; empty where nothing was. */
export function droppedWords(dropped: readonly Dropped[]): string {
  return dropped
    .map(({ code, count }) => `${count.toLocaleString('en')} ${words[code][count === 1 ? 0 : 1]}`)
    .join('; ')
}

/** Counts what is dropped while copy is read. */
export class DropCount {
  readonly #counts = new Map<DroppedKind, number>()

  add(code: DroppedKind, count = 1): void {
    if (count > 0) this.#counts.set(code, (this.#counts.get(code) ?? 0) + count)
  }

  /** The losses so far, the gravest kind first. */
  list(): Dropped[] {
    return droppedKinds.flatMap((code) => {
      const count = this.#counts.get(code) ?? 0
      return count === 0 ? [] : [{ code, count }]
    })
  }
}
