/** What a language sets for the quotes and dashes of a keyboard. */
type Typography = {
  readonly double: readonly [open: string, close: string]
  readonly single: readonly [open: string, close: string]
  readonly dash: '–' | '—'
}

/** U+202F, which keeps French quotes on one line with their words. */
const thin = '\u202f'
const english: Typography = { double: ['“', '”'], single: ['‘', '’'], dash: '—' }
const german: Typography = { double: ['„', '“'], single: ['‚', '‘'], dash: '–' }
const angled: Typography = { double: ['«', '»'], single: ['“', '”'], dash: '—' }
const nordic: Typography = { double: ['”', '”'], single: ['’', '’'], dash: '–' }
const polish: Typography = { double: ['„', '”'], single: ['‚', '’'], dash: '–' }

const languages: Readonly<Record<string, Typography>> = {
  'en-gb': { ...english, dash: '–' },
  'en-ie': { ...english, dash: '–' },
  'de-ch': { ...angled, single: ['‹', '›'], dash: '–' },
  de: german,
  cs: german,
  sk: german,
  fr: { ...angled, double: [`«${thin}`, `${thin}»`], single: ['‘', '’'] },
  nl: { ...english, dash: '–' },
  es: angled,
  it: { ...angled, dash: '–' },
  ru: angled,
  uk: angled,
  pl: polish,
  sv: nordic,
  fi: nordic,
}

/** Scripts with marks of their own, which nobody types with a keyboard's straight ones. */
const leftAlone = /^(ja|zh|ko)(-|$)/

/** What to set instead: so many characters before the cursor, the one just typed among them, become these. */
export type SmartChange = { readonly remove: number; readonly insert: string }

/**
 * What a typed character becomes in a language (BCP 47): straight quotes become the language's own, two hyphens a dash, three
 * points an ellipsis. `before` is the paragraph up to the cursor. Null where the character stays: in words that are
 * addresses, in languages with marks of their own, and for hyphens that begin a paragraph, where they may become a rule.
 */
export function smartChange(before: string, typed: string, language: string): SmartChange | null {
  const tag = language.toLowerCase()
  if (leftAlone.test(tag) || inAddress(before)) return null
  const typography = languages[tag] ?? languages[tag.split('-')[0] ?? ''] ?? english
  if (typed === '"') return { remove: 1, insert: typography.double[opens(before, typography) ? 0 : 1] }
  if (typed === "'") return { remove: 1, insert: apostropheOrQuote(before, typography) }
  if (typed === '-' && /[^-]-$/u.test(before)) return { remove: 2, insert: typography.dash }
  if (typed === '.' && /(?<!\.)\.\.$/u.test(before)) return { remove: 3, insert: '…' }
  return null
}

/** The apostrophe is the same in every language, and so stands between letters whatever closes a quote. */
function apostropheOrQuote(before: string, typography: Typography): string {
  if (opens(before, typography)) return typography.single[0]
  const quoted = before.lastIndexOf(typography.single[0])
  const open = typography.single[0] !== '’' && quoted >= 0 && !before.slice(quoted + 1).includes(typography.single[1])
  return open ? typography.single[1] : '’'
}

/** Whether a quote typed here opens: at the beginning, after a space, a bracket, a dash or an opening quote. */
function opens(before: string, { double, single }: Typography): boolean {
  if (/(^|[\s([{–—/-])$/u.test(before)) return true
  return [double, single].some(([open, close]) => open !== close && before.endsWith(open))
}

function inAddress(before: string): boolean {
  const word = /\S*$/u.exec(before)?.[0] ?? ''
  return /:\/\/|^www\.|^mailto:|[^\s@]@[^\s@]/iu.test(word)
}
