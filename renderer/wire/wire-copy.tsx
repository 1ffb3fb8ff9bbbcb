import { Anchor } from '@mantine/core'
import type { WireBlock, WireInline } from '../../app/wire/wire-body.ts'

/** The copy of a take with its subheads, lists, tables and links. Built from data; nothing of the sender's is inserted. */
export function WireCopy({ blocks }: { readonly blocks: readonly WireBlock[] }) {
  return keyed(blocks).map(({ key, value }) => <Block key={key} block={value} />)
}

function Block({ block }: { readonly block: WireBlock }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Words content={block.content} />
        </p>
      )
    case 'heading':
      return block.level === 2 ? (
        <h2>
          <Words content={block.content} />
        </h2>
      ) : (
        <h3>
          <Words content={block.content} />
        </h3>
      )
    case 'quote':
      return (
        <blockquote>
          <WireCopy blocks={block.content} />
        </blockquote>
      )
    case 'list': {
      const items = keyed(block.items).map(({ key, value }) => (
        <li key={key}>
          <WireCopy blocks={value} />
        </li>
      ))
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'table':
      return (
        <div className="wire-table">
          <table>
            {block.caption !== null && <caption>{block.caption}</caption>}
            <tbody>
              {keyed(block.rows).map(({ key, value: row }) => (
                <tr key={key}>
                  {keyed(row.cells).map(({ key: at, value: cell }) =>
                    row.isHead ? <th key={at}>{cell}</th> : <td key={at}>{cell}</td>,
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
  }
}

function Words({ content }: { readonly content: readonly WireInline[] }) {
  return keyed(content).map(({ key, value }) => <Stretch key={key} inline={value} />)
}

function Stretch({ inline: { text, bold, italic, link } }: { readonly inline: WireInline }) {
  const strong = bold === true ? <strong>{text}</strong> : text
  const words = italic === true ? <em>{strong}</em> : strong
  if (link === undefined) return words
  return (
    <Anchor href={link} target="_blank" rel="noreferrer" inherit>
      {words}
    </Anchor>
  )
}

/** Parts of copy that never change, known by their place. */
function keyed<Part>(parts: readonly Part[]): { key: string; value: Part }[] {
  return parts.map((value, place) => ({ key: String(place), value }))
}
