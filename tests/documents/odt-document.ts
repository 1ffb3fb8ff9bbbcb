import { zipFile } from './zip-file.ts'

const names = ['office', 'style', 'text', 'table', 'draw', 'fo', 'xlink', 'svg', 'dc'].map(
  (prefix) => `xmlns:${prefix}="urn:x-names:${prefix}"`,
)

const content = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content ${names.join(' ')} office:version="1.3"><office:scripts/><office:automatic-styles>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties style:text-position="sub 58%"/></style:style>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/><text:list-level-style-number text:level="2" style:num-format="1"/></text:list-style>
</office:automatic-styles><office:body><office:text>
<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>of old</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:sequence-decls><text:sequence-decl text:name="Table"/></text:sequence-decls>
<text:p text:style-name="Title">The market reopens</text:p>
<text:p text:style-name="Text_20_body">On Saturday <text:span text:style-name="T1">twenty</text:span><text:s text:c="2"/>stalls<text:change text:change-id="c1"/> open<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p text:style-name="Footnote">Counted on Friday.</text:p></text:note-body></text:note>, the <text:a xlink:type="simple" xlink:href="https://town.example/hall">town</text:a> said, not the <text:a xlink:href="http://guild.example">guild</text:a>.<office:annotation><dc:creator>Jo</dc:creator><text:p>Who?</text:p></office:annotation><text:line-break/>H<text:span text:style-name="T2">2</text:span>O is free.</text:p>
<text:h text:style-name="Heading_20_1" text:outline-level="1">What is sold</text:h>
<text:list text:style-name="L1"><text:list-item><text:p>fruit</text:p><text:list><text:list-item><text:p>apples</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>bread</text:p></text:list-item></text:list>
<text:h text:style-name="Heading_20_2" text:outline-level="2">Prices</text:h>
<table:table table:name="Table1"><table:table-column table:number-columns-repeated="2"/><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Price list</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>Apples</text:p></table:table-cell><table:table-cell><text:p>3</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell table:number-columns-repeated="2"/></table:table-row></table:table>
<text:p text:style-name="P1">“We are ready,” said the warden.</text:p>
<text:p><draw:frame><draw:image xlink:href="Pictures/1.png"/><svg:title>Stalls</svg:title></draw:frame></text:p>
</office:text></office:body></office:document-content>`

const styles = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-styles ${names.join(' ')}><office:styles><style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Standard"/></office:styles></office:document-styles>`

/** A text of OpenDocument with everything a story keeps and most of what it drops; parts may be others. */
export function odtFile(other: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': content,
    'styles.xml': styles,
    'META-INF/manifest.xml': '<manifest/>',
    'Pictures/1.png': 'not looked at',
    ...other,
  }
  return zipFile(Object.entries(parts).map(([name, part]) => ({ name, content: part })))
}
