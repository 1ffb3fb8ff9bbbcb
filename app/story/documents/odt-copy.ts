import { childNamed, descend } from '../../wire/markup/markup.ts'
import { readXml } from '../../wire/markup/xml.ts'
import { DropCount } from '../paste/dropped.ts'
import { type ReadCopy, readMarkupCopy } from '../paste/read-copy.ts'
import { odtMarkup } from './odt-markup.ts'
import { odtStyles } from './odt-styles.ts'

/**
 * A text document of OpenDocument 1.3, as LibreOffice writes it, as copy; `parts` are the parts of XML of its package.
 * Null where they hold no such text, or more of it than is read at once.
 */
export function readOdtCopy(parts: ReadonlyMap<string, Uint8Array>): ReadCopy | null {
  const content = xmlOf(parts.get('content.xml'))
  const text = content === null ? null : descend(content, 'body', 'text')
  if (content === null || text === null) return null
  const dropped = new DropCount()
  const stylesPart = xmlOf(parts.get('styles.xml'))
  const styles = odtStyles([
    stylesPart === null ? null : childNamed(stylesPart, 'styles'),
    childNamed(content, 'automatic-styles'),
  ])
  return readMarkupCopy(odtMarkup(text, styles, dropped), dropped)
}

/** The root of a part, or null where it is damaged: half a document must not pass for a whole one. */
function xmlOf(part: Uint8Array | undefined) {
  const { root, problems } = readXml(new TextDecoder().decode(part))
  return problems.length > 0 ? null : root
}
