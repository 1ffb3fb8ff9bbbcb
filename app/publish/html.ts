import type { CoveredText } from '../approval/covered-text.ts'
import type { FooterRun } from '../footer/resolved-footer.ts'
import type { Block, Inline, ListItem, Mark } from '../story/body.ts'

/** The body and footer as HTML: only the elements of the document schema, everything else escaped. */
export function bodyHtml(covered: Pick<CoveredText, 'body' | 'footer'>): string {
  const blocks = covered.body.content.map(blockHtml).filter((html) => html !== '')
  const footer =
    covered.footer === null ? [] : [`<footer class="subscription"><p>${footerHtml(covered.footer)}</p></footer>`]
  return [...blocks, ...footer].join('\n')
}

/** A whole page of the story: HTML5, no script, nothing fetched from anywhere. */
export function storyPage(covered: CoveredText): string {
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
    bodyHtml(covered),
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

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'paragraph': {
      const inside = inlineHtml(block.content)
      return inside === '' ? '' : `<p>${inside}</p>`
    }
    case 'heading':
      return `<h${block.attrs.level}>${inlineHtml(block.content)}</h${block.attrs.level}>`
    case 'blockquote':
      return `<blockquote>${block.content.map(blockHtml).join('')}</blockquote>`
    case 'bulletList':
      return `<ul>${block.content.map(itemHtml).join('')}</ul>`
    case 'orderedList': {
      const start = block.attrs?.start ?? 1
      return `<ol${start === 1 ? '' : ` start="${start}"`}>${block.content.map(itemHtml).join('')}</ol>`
    }
  }
}

function itemHtml(item: ListItem): string {
  return `<li>${item.content.map(blockHtml).join('')}</li>`
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
    case 'link':
      return /^(https|mailto):/i.test(mark.attrs.href)
        ? `<a href="${escapeHtml(mark.attrs.href)}">${inside}</a>`
        : inside
    case 'claim':
      return inside
  }
}
