import type { WireFormat } from './detect-format.ts'
import { parseAnpa1312 } from './formats/anpa-1312.ts'
import { parseDocx } from './formats/docx.ts'
import { parseFeed } from './formats/feed.ts'
import type { ReadItems } from './formats/finish-item.ts'
import { parseIptc7901 } from './formats/iptc-7901.ts'
import { parseMail } from './formats/mail.ts'
import { readNewsMl1 } from './formats/newsml-1.ts'
import { readNewsMlG2 } from './formats/newsml-g2.ts'
import { parseNinjs } from './formats/ninjs.ts'
import { readNitf } from './formats/nitf.ts'
import { parseWebPage } from './formats/web-page.ts'
import type { MarkupElement } from './markup/markup.ts'
import { readXml } from './markup/xml.ts'
import { parsePlainText } from './plain-text.ts'

/** One file on its way to its reader: as it came, as text, and what is known of the sender. */
export type WireFile = {
  readonly bytes: Uint8Array
  readonly text: string
  readonly knownFooters: readonly string[]
}

type Reader = (file: WireFile) => ReadItems | Promise<ReadItems>

/** The one reader of each format. */
export const WIRE_READERS: Readonly<Record<WireFormat, Reader>> = {
  text: ({ text, knownFooters }) => parsePlainText(text, knownFooters),
  iptc7901: ({ text }) => parseIptc7901(text),
  anpa1312: ({ text }) => parseAnpa1312(text),
  nitf: ({ text }) => readMarkedUp(text, readNitf),
  newsml1: ({ text }) => readMarkedUp(text, readNewsMl1),
  'newsml-g2': ({ text }) => readMarkedUp(text, readNewsMlG2),
  ninjs: ({ text, knownFooters }) => parseNinjs(text, { knownFooters }),
  feed: ({ text, knownFooters }) => parseFeed(text, { knownFooters }),
  mail: ({ bytes, knownFooters }) => parseMail(bytes, { knownFooters }),
  html: ({ text, knownFooters }) => parseWebPage(text, { knownFooters }),
  docx: ({ bytes, knownFooters }) => parseDocx(bytes, { knownFooters }),
}

function readMarkedUp(text: string, readRoot: (root: MarkupElement) => ReadItems): ReadItems {
  const { root, problems } = readXml(text)
  if (root === null) return { items: [], problems }
  const read = readRoot(root)
  return { items: read.items, problems: [...problems, ...read.problems] }
}
