/** A file in a zip archive, as its central directory lists it. Sizes are bytes. */
export type ZipEntry = {
  readonly name: string
  readonly size: number
  readonly packedSize: number
  readonly isPacked: boolean
  readonly offset: number
}

/** How much may come out of an archive: files, and bytes of all files together. */
export type ZipLimits = { readonly files: number; readonly bytes: number }

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const LONGEST_COMMENT = 65_535
const ENCRYPTED = 1

/**
 * The files of a zip archive (PKWARE APPNOTE 6.3, 4.3; ISO/IEC 21320-1, which office documents follow: stored or
 * deflated, not encrypted, not split, not ZIP64), or null where it is broken, of another kind, or declares more than
 * the limits. The directory must end exactly at the end record, so that no reader can see another one.
 */
export function zipEntries(bytes: Uint8Array, limits: ZipLimits): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecordAt(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  let at = view.getUint32(end + 16, true)
  if (count > limits.files || at + size !== end || view.getUint16(end + 8, true) !== count) return null
  const entries: ZipEntry[] = []
  let total = 0
  for (let index = 0; index < count; index += 1) {
    const entry = entryAt(view, bytes, at, end)
    if (entry === null) return null
    total += entry.entry.size
    if (total > limits.bytes) return null
    entries.push(entry.entry)
    at = entry.next
  }
  return at === end ? entries : null
}

/** The bytes of one file, or null where they are not exactly as many as declared, or damaged. Never unpacks more. */
export async function unzip(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_HEADER) return null
  const names = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const start = entry.offset + 30 + names
  const packed = bytes.slice(start, start + entry.packedSize)
  if (packed.length !== entry.packedSize) return null
  if (!entry.isPacked) return packed.length === entry.size ? packed : null
  return inflate(packed, entry.size)
}

async function inflate(packed: Uint8Array<ArrayBuffer>, size: number): Promise<Uint8Array | null> {
  const stream = new DecompressionStream('deflate-raw')
  const writer = stream.writable.getWriter()
  const ignore = () => undefined
  // A stream that fails, or is left early, rejects what was written; the reader below tells of it.
  writer.write(packed).catch(ignore)
  writer.close().catch(ignore)
  const reader = stream.readable.getReader()
  const whole = new Uint8Array(size)
  let filled = 0
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (filled + part.value.length > size) {
        await reader.cancel().catch(ignore)
        return null
      }
      whole.set(part.value, filled)
      filled += part.value.length
    }
  } catch {
    return null
  }
  return filled === size ? whole : null
}

function endRecordAt(view: DataView): number | null {
  const last = view.byteLength - 22
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return null
}

function entryAt(view: DataView, bytes: Uint8Array, at: number, end: number): { entry: ZipEntry; next: number } | null {
  if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null
  const method = view.getUint16(at + 10, true)
  const isEncrypted = (view.getUint16(at + 8, true) & ENCRYPTED) !== 0
  if (isEncrypted || (method !== 0 && method !== 8)) return null
  const nameLength = view.getUint16(at + 28, true)
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (next > end) return null
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
  const entry = {
    name,
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    isPacked: method === 8,
    offset: view.getUint32(at + 42, true),
  }
  return { entry, next }
}
