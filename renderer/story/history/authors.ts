import type { WrittenBy } from '../../../app/ipc/version-views.ts'
import { type Author, sameAuthor } from '../../../app/story/who-wrote.ts'
import { countWords } from '../../../app/story/word-count.ts'

/** Somebody who wrote words of a story, as the page shows them. */
export type KnownAuthor = {
  readonly author: Author
  readonly name: string
  readonly initials: string
  readonly words: number
}

/** Everybody who wrote words that stand in a story, in the order their words are met. */
export function authorsOf({ paragraphs, names }: WrittenBy, language: string, firstText: string): KnownAuthor[] {
  const found: KnownAuthor[] = []
  for (const { author, text } of paragraphs.flatMap(({ runs }) => runs)) {
    const place = found.findIndex((known) => sameAuthor(known.author, author))
    const words = countWords(text, language)
    const known = found[place]
    if (known !== undefined) found[place] = { ...known, words: known.words + words }
    else {
      const name = nameOf(author, names, firstText)
      found.push({ author, name, initials: initialsOf(name), words })
    }
  }
  return found
}

function nameOf(author: Author, names: WrittenBy['names'], firstText: string): string {
  if (author.kind === 'first-text') return firstText
  return author.kind === 'unknown' ? 'Nobody known' : (names[author.id] ?? 'Somebody')
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/)
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '').join('')
}
