import type { WireFormat } from './detect-format.ts'
import { parseAnpa1312 } from './formats/anpa-1312.ts'
import { parseFeed } from './formats/feed.ts'
import { parseIptc7901 } from './formats/iptc-7901.ts'
import { parseMail } from './formats/mail.ts'
import { parseNinjs } from './formats/ninjs.ts'
import { parseWebPage } from './formats/web-page.ts'
import { parsePlainText } from './plain-text.ts'
import type { WireItem, WireProblem } from './wire-item.ts'

/** One file on its way to its reader: as it came, as text, and what is known of the sender. */
export type WireFile = {
  readonly bytes: Uint8Array
  readonly text: string
  readonly knownFooters: readonly string[]
}

/** The items a reader found in their order, and what was odd about the file. */
export type ReadFile = { readonly items: readonly WireItem[]; readonly problems: readonly WireProblem[] }

type Reader = (file: WireFile) => ReadFile | Promise<ReadFile>

/** The one reader of each format. */
export const WIRE_READERS: Partial<Readonly<Record<WireFormat, Reader>>> = {
  text: ({ text, knownFooters }) => parsePlainText(text, knownFooters),
  iptc7901: ({ text }) => parseIptc7901(text),
  anpa1312: ({ text }) => parseAnpa1312(text),
  ninjs: ({ text, knownFooters }) => parseNinjs(text, { knownFooters }),
  feed: ({ text, knownFooters }) => parseFeed(text, { knownFooters }),
  mail: ({ bytes, knownFooters }) => parseMail(bytes, { knownFooters }),
  html: ({ text, knownFooters }) => parseWebPage(text, { knownFooters }),
}
