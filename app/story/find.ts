/** What is looked for in a story, and how. */
export type FindQuery = {
  readonly text: string
  readonly wholeWord: boolean
  readonly matchCase: boolean
  readonly regularExpression: boolean
}

/** Something found: the number of its paragraph, its place in that paragraph’s text, and the words to put there instead. */
export type Found = { readonly block: number; readonly from: number; readonly to: number; readonly instead: string }

/** A query ready to look with; nothing to look for; or the reason, in plain words, why it cannot be looked for. */
export type Finder =
  | { readonly kind: 'ready'; readonly pattern: RegExp }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'wrong'; readonly reason: string }

/** So many places are found at most; a query with more says nothing to anybody. */
export const mostFound = 10_000

const letter = '[\\p{L}\\p{M}\\p{N}_]'

/**
 * Makes a query ready. Words without an expression are found by whole characters: `e` is not found in an e that carries
 * an accent of its own, and half a surrogate pair is never found.
 */
export function finderOf({ text, wholeWord, matchCase, regularExpression }: FindQuery): Finder {
  if (text === '') return { kind: 'nothing' }
  const sought = regularExpression ? `(?:${text})` : `${escaped(text)}(?!\\p{M})`
  const source = wholeWord ? `(?<!${letter})${sought}(?!${letter})` : sought
  try {
    if (regularExpression) new RegExp(text, 'u')
    return { kind: 'ready', pattern: new RegExp(source, matchCase ? 'gu' : 'giu') }
  } catch (thrown) {
    return { kind: 'wrong', reason: reasonOf(text, thrown instanceof Error ? thrown.message : '') }
  }
}

/**
 * Finds a ready query in the paragraphs of a story, in order and without overlap. An empty match is none. In an expression’s
 * replacement `$1` to `$9`, `$<name>` and `$&` stand for what was found, `$$` for a dollar; otherwise it is put in as it is.
 */
export function findIn(
  blocks: readonly string[],
  finder: Finder,
  replacement: { readonly text: string; readonly regularExpression: boolean },
): { readonly found: Found[]; readonly more: boolean } {
  const found: Found[] = []
  if (finder.kind !== 'ready') return { found, more: false }
  for (const [block, text] of blocks.entries()) {
    for (const match of text.matchAll(finder.pattern)) {
      if (match[0] === '') continue
      if (found.length === mostFound) return { found, more: true }
      const instead = replacement.regularExpression ? filledIn(replacement.text, match) : replacement.text
      found.push({ block, from: match.index, to: match.index + match[0].length, instead })
    }
  }
  return { found, more: false }
}

function filledIn(template: string, match: RegExpExecArray): string {
  return template.replace(/\$(?:\$|&|([1-9])|<([^>]*)>)/g, (whole, number?: string, name?: string) => {
    if (whole === '$$') return '$'
    if (whole === '$&') return match[0]
    if (number !== undefined) return Number(number) < match.length ? (match[Number(number)] ?? '') : whole
    return name !== undefined && match.groups !== undefined ? (match.groups[name] ?? '') : whole
  })
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

const reasons: readonly (readonly [RegExp, string])[] = [
  [/unterminated group/i, 'A bracket ( is opened and never closed. Close it with ), or write \\( for the sign itself.'],
  [/unmatched '?\)/i, 'A bracket ) closes nothing. Open it with (, or write \\) for the sign itself.'],
  [
    /unterminated character class/i,
    'A bracket [ is opened and never closed. Close it with ], or write \\[ for the sign itself.',
  ],
  [
    /nothing to repeat/i,
    'A sign *, + or ? has nothing before it to repeat. Write \\*, \\+ or \\? for the sign itself.',
  ],
  [/out of order/i, 'A range or a count runs backwards: write the smaller one first, such as [a-z] or {2,5}.'],
  [/\\ at end/i, 'It ends with a single \\. Write \\\\ for the sign itself.'],
  [
    /lone quantifier|incomplete quantifier/i,
    'A bracket { } or ] stands alone. Write \\{, \\} or \\] for the sign itself.',
  ],
  [/invalid (unicode |class )?escape|invalid escape|decimal escape/i, 'A \\ stands before a sign that needs none.'],
  [/property name/i, 'It names a kind of character that is not known after \\p.'],
  [/named (reference|capture)|group name|capture group/i, 'The name of a group is missing, unknown or used twice.'],
  [/invalid group/i, 'What follows (? is not understood. Write \\( for the bracket itself.'],
]

function reasonOf(text: string, message: string): string {
  const cause = message.slice(message.lastIndexOf('/') + 1)
  return reasons.find(([sign]) => sign.test(cause))?.[1] ?? `“${text}” is not a regular expression.`
}
