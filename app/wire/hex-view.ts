const bytesInLine = 16

/**
 * Bytes as people who look for a wrong encoding read them: offset, 16 bytes in hexadecimal, and the printable ASCII
 * characters, a dot for each other. Shows `most` bytes and says how many are left.
 */
export function hexView(bytes: Uint8Array, most = 65_536): string {
  const shown = bytes.subarray(0, most)
  const lines: string[] = []
  for (let offset = 0; offset < shown.length; offset += bytesInLine) {
    const line = [...shown.subarray(offset, offset + bytesInLine)]
    const digits = line.map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
    const characters = line.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('')
    lines.push(`${offset.toString(16).padStart(8, '0')}  ${digits.padEnd(bytesInLine * 3 - 1)}  ${characters}`)
  }
  if (bytes.length > shown.length) lines.push(`… ${bytes.length - shown.length} more bytes`)
  return lines.join('\n')
}
