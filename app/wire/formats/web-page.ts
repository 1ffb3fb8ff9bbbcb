import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { serialize } from 'parse5'
import type { ReadBlocks } from '../markup/blocks.ts'
import { readBlocks } from '../markup/blocks.ts'
import { parseHtml, readHtml } from '../markup/html.ts'
import type { MarkupElement, MarkupNode } from '../markup/markup.ts'
import { elementsBelow, tidy } from '../markup/markup.ts'
import { wordsBelow } from '../markup/words-below.ts'
import type { WireBlock } from '../wire-body.ts'
import { bodyLines, textOfInlines } from '../wire-body.ts'
import type { WireMedia } from '../wire-item.ts'
import { titleOfCopy } from './copy-body.ts'
import type { ReadItems, ReadItemsOptions } from './finish-item.ts'
import { finishItem } from './finish-item.ts'
import type { PageFacts } from './page-facts.ts'
import { pageFacts } from './page-facts.ts'

/** Pages larger than this are read whole: looking for the story in them would take too long. */
const MOST_ELEMENTS_SEARCHED = 15_000
const FEWEST_WORDS_SHARE = 0.2
/** What a page has around its story. */
const SURROUNDINGS = new Set(['nav', 'aside', 'footer', 'header', 'form'])

/**
 * Reads an HTML page (HTML Living Standard) as one story. Where the page has menus and the like around it, Readability
 * finds the story; a page of nothing but a story, one too large to search and one in which too little was found are
 * read whole. Headline, byline, language, times and keywords come from the page’s metadata (section 4.2.5, and the
 * Open Graph and Dublin Core names in use), else from the page. Scripts never run and nothing is fetched.
 */
export function parseWebPage(text: string, options: ReadItemsOptions = {}): ReadItems {
  const nodes = readHtml(text)
  const facts = pageFacts(nodes)
  const whole = () => readBlocks(withoutMenus(nodes), { layoutTables: true })
  const story = hasSurroundings(nodes) ? findStory(text) : null
  const { body, media } = story !== null && isEnough(story.blocks, nodes) ? story.blocks : whole()
  const headline = facts.headline ?? titleOfCopy(story?.title ?? undefined)
  if (body.length === 0 && headline === null) return { items: [], problems: [emptyPage()] }
  const item = finishItem(
    {
      ...facts.draft,
      headline,
      byline: facts.draft.byline ?? titleOfCopy(story?.byline ?? undefined),
      media: media.length > 0 ? media : pictureOf(facts),
      body: withoutHeadline(body, headline),
    },
    options,
  )
  return { items: [item], problems: [] }
}

type Story = { readonly blocks: ReadBlocks; readonly title: string | null; readonly byline: string | null }

function findStory(text: string): Story | null {
  try {
    const { document } = parseHTML(serialize(parseHtml(text)))
    const found = new Readability(document, { maxElemsToParse: MOST_ELEMENTS_SEARCHED }).parse()
    if (found === null) return null
    const blocks = readBlocks(readHtml(found.content ?? ''))
    return { blocks, title: found.title ?? null, byline: found.byline ?? null }
  } catch {
    return null
  }
}

function hasSurroundings(nodes: readonly MarkupNode[]): boolean {
  let elements = 0
  let hasAny = false
  let linked = 0
  for (const element of elementsIn(nodes)) {
    elements += 1
    hasAny ||= SURROUNDINGS.has(element.name) || element.attributes.role === 'navigation'
    if (element.name === 'a') linked += wordsBelow([element])?.length ?? 0
  }
  if (elements > MOST_ELEMENTS_SEARCHED) return false
  return hasAny || linked > (wordsBelow(nodes)?.length ?? 0) / 4
}

function isEnough({ body }: ReadBlocks, nodes: readonly MarkupNode[]): boolean {
  const found = bodyLines(body).join(' ').length
  return found > 0 && found >= (wordsBelow(withoutMenus(nodes))?.length ?? 0) * FEWEST_WORDS_SHARE
}

/** The page without its menus; where a main part is marked, that part alone (HTML Living Standard, 4.4.14). */
function withoutMenus(nodes: readonly MarkupNode[]): readonly MarkupNode[] {
  for (const element of elementsIn(nodes)) if (element.name === 'main') return element.children
  return nodes.flatMap(withoutMenu)
}

function withoutMenu(node: MarkupNode): MarkupNode[] {
  if (node.kind === 'text') return [node]
  if (node.name === 'nav' || node.attributes.role === 'navigation') return []
  return [{ ...node, children: node.children.flatMap(withoutMenu) }]
}

/** The body without the heading that repeats the headline. */
function withoutHeadline(body: readonly WireBlock[], headline: string | null): WireBlock[] {
  const at = body.findIndex((block) => block.type === 'heading' && tidy(textOfInlines(block.content)) === headline)
  return body.filter((_, index) => index !== at)
}

function pictureOf({ picture }: PageFacts): WireMedia[] {
  return picture === null ? [] : [{ reference: picture, type: 'image', caption: null, credit: null, alt: null }]
}

function* elementsIn(nodes: readonly MarkupNode[]): Generator<MarkupElement> {
  for (const node of nodes) {
    if (node.kind === 'text') continue
    yield node
    yield* elementsBelow(node)
  }
}

function emptyPage(): ReadItems['problems'][number] {
  const message = 'The page holds no words. It may be made by a script in the browser; paste the story instead.'
  return { code: 'page-empty', message, line: null }
}
