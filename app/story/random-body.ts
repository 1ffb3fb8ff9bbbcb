import fc from 'fast-check'
import type { Block, Body, Inline, ListItem, Mark, TableCell } from './body.ts'

/** The parts random bodies are made of, where a test wants its own. */
export type BodyParts = {
  readonly words: fc.Arbitrary<string>
  readonly href: fc.Arbitrary<string>
  /** The ids claims are tagged with. */
  readonly claims: readonly string[]
  /** The hashes of pictures. */
  readonly pictures: readonly string[]
}

/** Text with marks and hard breaks. Marks stand in the order an approval keeps them in, claims last. */
export function randomInlines({ words, href, claims }: BodyParts): fc.Arbitrary<Inline[]> {
  const marks: fc.Arbitrary<Mark[]> = fc
    .record({
      plain: fc.subarray(['bold', 'italic'] as const),
      script: fc.constantFrom(null, 'subscript' as const, 'superscript' as const),
      link: fc.option(href, { freq: 2 }),
      claimed: fc.subarray([...claims]),
    })
    .map(({ plain, script, link, claimed }) => [
      ...plain.map((type) => ({ type })),
      ...(link === null ? [] : [{ type: 'link' as const, attrs: { href: link } }]),
      ...(script === null ? [] : [{ type: script }]),
      ...claimed.map((id) => ({ type: 'claim' as const, attrs: { id } })),
    ])
  const text = fc.record({ text: words, marks }).map((part): Inline => ({ type: 'text', ...part }))
  const hardBreak = fc.constant<Inline>({ type: 'hardBreak' })
  return fc.array(fc.oneof({ weight: 6, arbitrary: text }, { weight: 1, arbitrary: hardBreak }), { maxLength: 4 })
}

/** Bodies of every node of the document schema, in each other as the schema allows. */
export function randomBody(parts: BodyParts): fc.Arbitrary<Body> {
  const content = randomInlines(parts)
  const level = fc.constantFrom(2, 3)
  const said = fc.oneof(fc.constant(''), parts.words)
  const address = parts.href.filter((href) => /^https?:\/\//.test(href) && URL.canParse(href))
  const span = fc.constantFrom(1, 1, 1, 2)
  const { block } = fc.letrec<{ block: Block; inCell: Block; item: ListItem; cell: TableCell }>((tie) => {
    const items = fc.array(tie('item'), { minLength: 1, maxLength: 2 })
    const paragraph = content.map((inside): Block => ({ type: 'paragraph', content: inside }))
    const bulletList = items.map((inside): Block => ({ type: 'bulletList', content: inside }))
    const row = fc.array(tie('cell'), { minLength: 1, maxLength: 3 })
    return {
      item: fc.tuple(paragraph, fc.array(tie('block'), { maxLength: 1 })).map(([first, rest]) => ({
        type: 'listItem',
        content: [first, ...rest],
      })),
      inCell: fc.oneof({ depthSize: 'small', withCrossShrink: true }, paragraph, bulletList),
      cell: fc.record({
        type: fc.constantFrom('tableCell', 'tableHeader'),
        attrs: fc.record({ colspan: span, rowspan: span }),
        content: fc.array(tie('inCell'), { minLength: 1, maxLength: 2 }),
      }),
      block: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        paragraph,
        fc.record({ level, content }).map(
          ({ level: deep, content: inside }): Block => ({
            type: 'heading',
            attrs: { level: deep },
            content: inside,
          }),
        ),
        content.map((inside): Block => ({ type: 'pullQuote', content: inside })),
        fc.constant<Block>({ type: 'horizontalRule' }),
        address.map((named): Block => ({ type: 'embed', attrs: { address: named } })),
        fc
          .record({ picture: fc.constantFrom(...parts.pictures), caption: said, credit: said, alt: said })
          .map((attrs): Block => ({ type: 'picture', attrs })),
        fc
          .array(tie('block'), { minLength: 1, maxLength: 2 })
          .map((inside): Block => ({ type: 'blockquote', content: inside })),
        bulletList,
        fc.record({ start: fc.nat(40), items }).map(
          ({ start, items: inside }): Block => ({
            type: 'orderedList',
            attrs: { start },
            content: inside,
          }),
        ),
        fc.array(row, { minLength: 1, maxLength: 3 }).map(
          (rows): Block => ({
            type: 'table',
            content: rows.map((cells) => ({ type: 'tableRow', content: cells })),
          }),
        ),
      ),
    }
  })
  return fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => ({ type: 'doc', content: blocks }))
}
