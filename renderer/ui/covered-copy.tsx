import { Fragment, type ReactNode } from 'react'
import type { CoveredText } from '../../app/approval/covered-text.ts'
import type { FooterRun } from '../../app/footer/resolved-footer.ts'
import type { BodyNode, Inline, Mark } from '../../app/story/body.ts'
import { addressOf } from '../../app/story/links.ts'
import { PictureCopy } from './picture-copy.tsx'
import { LinkAddress, type Reading, ReadingContext } from './proof-details.tsx'

type Properties = { readonly covered: CoveredText; readonly reading?: Reading }

/**
 * Exactly the covered text, as it will run; read as a proof, with the link addresses and picture descriptions that are
 * signed with it. Built from data; no HTML is ever inserted.
 */
export function CoveredCopy({ covered, reading = 'page' }: Properties) {
  const standing = [covered.byline, covered.dateline].filter((part) => part !== '').join(' · ')
  return (
    <ReadingContext value={reading}>
      <article className="copy" lang={covered.language}>
        <h1>{covered.headline}</h1>
        {covered.dek !== '' && <p className="dek">{covered.dek}</p>}
        {standing !== '' && <p className="standing">{standing}</p>}
        {blocks(covered.body.content)}
        {covered.footer !== null && <FooterCopy runs={covered.footer} />}
      </article>
    </ReadingContext>
  )
}

/** A footer as it will run. */
export function FooterCopy({ runs }: { readonly runs: readonly FooterRun[] }) {
  const keyed = runs.map((run, place) => ({ run, key: `${place}` }))
  return (
    <p className="footer-copy">
      {keyed.map(({ run, key }) =>
        run.href === null ? (
          run.text
        ) : (
          <Fragment key={key}>
            <u>{run.text}</u>
            <LinkAddress address={run.href} />
          </Fragment>
        ),
      )}
    </p>
  )
}

function BlockCopy({ block }: { readonly block: BodyNode }) {
  switch (block.type) {
    case 'paragraph':
      return (block.content ?? []).length === 0 ? null : <p>{inlines(block.content)}</p>
    case 'heading':
      return block.attrs.level === 3 ? <h3>{inlines(block.content)}</h3> : <h2>{inlines(block.content)}</h2>
    case 'pullQuote':
      return <aside className="pull-quote">{inlines(block.content)}</aside>
    case 'blockquote':
      return <blockquote>{blocks(block.content)}</blockquote>
    case 'bulletList':
      return <ul>{blocks(block.content)}</ul>
    case 'orderedList':
      return <ol start={block.attrs?.start ?? 1}>{blocks(block.content)}</ol>
    case 'listItem':
      return <li>{blocks(block.content)}</li>
    case 'horizontalRule':
      return <hr />
    case 'table':
      return (
        <table>
          <tbody>{blocks(block.content)}</tbody>
        </table>
      )
    case 'tableRow':
      return <tr>{blocks(block.content)}</tr>
    case 'tableHeader':
      return (
        <th colSpan={block.attrs.colspan} rowSpan={block.attrs.rowspan}>
          {blocks(block.content)}
        </th>
      )
    case 'tableCell':
      return (
        <td colSpan={block.attrs.colspan} rowSpan={block.attrs.rowspan}>
          {blocks(block.content)}
        </td>
      )
    case 'embed':
      return <p className="embed-card">{block.attrs.address}</p>
    case 'picture':
      return <PictureCopy attributes={block.attrs} />
  }
}

function blocks(content: readonly BodyNode[]) {
  const keyed = content.map((block, place) => ({ block, key: `${place}-${block.type}` }))
  return keyed.map(({ block, key }) => <BlockCopy key={key} block={block} />)
}

function inlines(content: readonly Inline[] | undefined) {
  return (content ?? []).map((inline, index, all) => {
    const key = `${index}-${inline.type}`
    const address = addressOf(inline)
    const ends = address !== null && address !== addressOf(all[index + 1])
    return (
      <Fragment key={key}>
        {inline.type === 'hardBreak' ? (
          <br />
        ) : (
          <span>{(inline.marks ?? []).reduce<ReactNode>(marked, inline.text)}</span>
        )}
        {ends && <LinkAddress address={address} />}
      </Fragment>
    )
  })
}

function marked(words: ReactNode, { type }: Mark): ReactNode {
  switch (type) {
    case 'bold':
      return <strong>{words}</strong>
    case 'italic':
      return <em>{words}</em>
    case 'subscript':
      return <sub>{words}</sub>
    case 'superscript':
      return <sup>{words}</sup>
    case 'link':
      return <u>{words}</u>
    case 'claim':
      return words
  }
}
