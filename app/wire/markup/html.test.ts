import { describe, expect, test } from 'vitest'
import { bodyLines } from '../wire-body.ts'
import { readBlocks } from './blocks.ts'
import { readHtml } from './html.ts'
import type { MarkupNode } from './markup.ts'
import { elementsBelow, textBelow } from './markup.ts'

const names = (nodes: readonly MarkupNode[]) =>
  nodes.flatMap((node) =>
    node.kind === 'text' ? [] : [node.name, ...[...elementsBelow(node)].map(({ name }) => name)],
  )

test('reads a fragment as it stands, names in lower case, attributes kept', () => {
  expect(readHtml('<P Class="Lead">One<BR>two')).toEqual([
    {
      kind: 'element',
      name: 'p',
      attributes: { class: 'Lead' },
      children: [
        { kind: 'text', text: 'One' },
        { kind: 'element', name: 'br', attributes: {}, children: [], line: null },
        { kind: 'text', text: 'two' },
      ],
      line: null,
    },
  ])
})

test('reads a document with what it says about itself', () => {
  const nodes = readHtml(
    '<!doctype html><html lang="fr"><head><title>T</title><meta name="a" content="b"></head><body><p>x</p></body></html>',
  )
  expect(names(nodes)).toEqual(['html', 'head', 'title', 'meta', 'body', 'p'])
})

test('leaves out what is never copy', () => {
  const html =
    '<p>a</p><script>b</script><style>c</style><template>d</template><iframe src="e"></iframe><object>f</object><input><!-- g -->'
  expect(readHtml(html).map(textBelow)).toEqual(['a'])
})

test('an attribute named __proto__ is only an attribute', () => {
  const [node] = readHtml('<p __proto__="x">y</p>')
  expect(node?.kind === 'element' && Object.hasOwn(node.attributes, '__proto__')).toBe(true)
})

describe('hostile markup is read in bounded time, its words kept', () => {
  const many = (count: number, text: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => text(index)).join('')
  test.each([
    ['elements nested without end', `${'<div>'.repeat(200_000)}word`],
    ['lists nested without end', `${'<ul><li>'.repeat(100_000)}word`],
    ['tables nested without end', `${'<table><tr><td>'.repeat(50_000)}word`],
    ['quotations nested without end', `${'<q>x'.repeat(100_000)} word`],
    ['formatting that multiplies', `${many(500, (index) => `<b id="${index}">`)}${'<p>x'.repeat(100_000)} word`],
    ['formatting opened again by end tags', `${'<i><b><u>'}${'</p>x'.repeat(200_000)} word`],
    ['more elements than a page has', `${'<p>x'.repeat(250_000)} word`],
    ['a tag with attributes without end', `<p ${many(100_000, (index) => `a${index} `)}>word`],
    ['words put in front of a table', `<table>${'<b>x</b><tr>'.repeat(50_000)}<tr><td>word`],
    ['figures in figures', `${'<figure><table>'.repeat(50)}${'<img src="a">'.repeat(20_000)}word`],
    ['scripts behind all limits', `${'<div>'.repeat(210)}${'<p>x'.repeat(10)}<script>no()</script> word`],
    ['scripts behind too many elements', `${'<p>x'.repeat(250_000)}<script>no()</script></p> word`],
  ])('%s', (_, html) => {
    const nodes = readHtml(html)
    const { body } = readBlocks(nodes)
    const words = bodyLines(body).join(' ')
    expect(words).toContain('word')
    expect(words).not.toContain('no()')
    expect(names(nodes).length).toBeLessThan(250_000)
  })
})
