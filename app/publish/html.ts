import type { CoveredText } from '../approval/covered-text.ts'
import type { FooterRun } from '../footer/resolved-footer.ts'
import type { Block, Inline, ListItem, Mark, PictureAttributes, TableRow } from '../story/body.ts'
import { isAllowedLink } from '../story/links.ts'
import { type PictureFiles, pictureFileName } from '../story/picture.ts'

/** The body and footer as HTML: only the elements of the document schema, everything else escaped. */
export function bodyHtml(covered: Pick<CoveredText, 'body' | 'footer'>, pictures: PictureFiles): string {
  const blocks = covered.body.content.map((block) => blockHtml(block, pictures)).filter((html) => html !== '')
  const footer =
    covered.footer === null ? [] : [`<footer class="subscription"><p>${footerHtml(covered.footer)}</p></footer>`]
  return [...blocks, ...footer].join('\n')
}

/** A whole page of the story: HTML5, no script, nothing fetched but the pictures whose files lie beside it. */
export function storyPage(covered: CoveredText, pictures: PictureFiles): string {
  const above = [
    `<h1>${escapeHtml(covered.headline)}</h1>`,
    covered.dek === '' ? '' : `<p class="dek">${escapeHtml(covered.dek)}</p>`,
    covered.byline === '' ? '' : `<p class="byline">${escapeHtml(covered.byline)}</p>`,
    covered.dateline === '' ? '' : `<p class="dateline">${escapeHtml(covered.dateline)}</p>`,
  ].filter((line) => line !== '')
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(covered.language)}">`,
    `<head><meta charset="utf-8"><title>${escapeHtml(covered.headline)}</title></head>`,
    '<body><article>',
    ...above,
    bodyHtml(covered, pictures),
    '</article></body>',
    '</html>',
    '',
  ].join('\n')
}

/** Text made safe for element content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

function footerHtml(runs: readonly FooterRun[]): string {
  return runs
    .map((run) =>
      run.href === null ? escapeHtml(run.text) : `<a href="${escapeHtml(run.href)}">${escapeHtml(run.text)}</a>`,
    )
    .join('')
}

function blockHtml(block: Block, pictures: PictureFiles): string {
  const inner = (blocks: readonly Block[]) => blocks.map((one) => blockHtml(one, pictures)).join('')
  const items = (list: readonly ListItem[]) => list.map((item) => `<li>${inner(item.content)}</li>`).join('')
  switch (block.type) {
    case 'paragraph': {
      const inside = inlineHtml(block.content)
      return inside === '' ? '' : `<p>${inside}</p>`
    }
    case 'heading':
      return `<h${block.attrs.level}>${inlineHtml(block.content)}</h${block.attrs.level}>`
    case 'pullQuote':
      return `<aside class="pull-quote"><p>${inlineHtml(block.content)}</p></aside>`
    case 'blockquote':
      return `<blockquote>${inner(block.content)}</blockquote>`
    case 'bulletList':
      return `<ul>${items(block.content)}</ul>`
    case 'orderedList': {
      const start = block.attrs?.start ?? 1
      return `<ol${start === 1 ? '' : ` start="${start}"`}>${items(block.content)}</ol>`
    }
    case 'horizontalRule':
      return '<hr>'
    case 'table':
      return tableHtml(block.content, inner)
    case 'embed':
      return embedHtml(block.attrs.address)
    case 'picture':
      return pictureHtml(block.attrs, pictures)
  }
}

/** A table whose first row heads it when every cell there is a header of that row alone. */
function tableHtml(rows: readonly TableRow[], inner: (blocks: readonly Block[]) => string): string {
  const [first, ...rest] = rows
  const heads =
    first?.content.every(({ type, attrs }) => type === 'tableHeader' && attrs.rowspan === 1) === true &&
    first.content.length > 0
  const head = heads && first !== undefined ? `<thead>${rowHtml(first, inner)}</thead>` : ''
  const body = (heads ? rest : rows).map((row) => rowHtml(row, inner)).join('')
  return `<table>${head}${body === '' ? '' : `<tbody>${body}</tbody>`}</table>`
}

function rowHtml(row: TableRow, inner: (blocks: readonly Block[]) => string): string {
  const cells = row.content.map(({ type, attrs, content }) => {
    const tag = type === 'tableHeader' ? 'th' : 'td'
    const spans = [
      attrs.colspan === 1 ? '' : ` colspan="${attrs.colspan}"`,
      attrs.rowspan === 1 ? '' : ` rowspan="${attrs.rowspan}"`,
    ]
    return `<${tag}${spans.join('')}>${inner(content)}</${tag}>`
  })
  return `<tr>${cells.join('')}</tr>`
}

/** What stands on the web is named, never brought along: a link, or plain words where the address is not https. */
function embedHtml(address: string): string {
  const words = escapeHtml(address)
  return `<p class="embed">${isAllowedLink(address) ? `<a href="${words}">${words}</a>` : words}</p>`
}

/** A picture of the store by the name of its file beside the page; one the store has not leaves its words. */
function pictureHtml({ picture, caption, credit, alt }: PictureAttributes, pictures: PictureFiles): string {
  const file = pictures(picture)
  const image = file === null ? '' : `<img src="${pictureFileName(picture, file.type)}" alt="${escapeHtml(alt)}">`
  const words = [
    caption === '' ? '' : escapeHtml(caption),
    credit === '' ? '' : `<span class="credit">${escapeHtml(credit)}</span>`,
  ].filter((part) => part !== '')
  return `<figure>${image}${words.length === 0 ? '' : `<figcaption>${words.join(' ')}</figcaption>`}</figure>`
}

function inlineHtml(inlines: readonly Inline[] | undefined): string {
  return (inlines ?? [])
    .map((inline) => (inline.marks ?? []).reduce(marked, inline.type === 'text' ? escapeHtml(inline.text) : '<br>'))
    .join('')
}

function marked(inside: string, mark: Mark): string {
  switch (mark.type) {
    case 'bold':
      return `<strong>${inside}</strong>`
    case 'italic':
      return `<em>${inside}</em>`
    case 'subscript':
      return `<sub>${inside}</sub>`
    case 'superscript':
      return `<sup>${inside}</sup>`
    case 'link':
      return isAllowedLink(mark.attrs.href) ? `<a href="${escapeHtml(mark.attrs.href)}">${inside}</a>` : inside
    case 'claim':
      return inside
  }
}
