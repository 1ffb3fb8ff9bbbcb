/** What windows-1252 has at 0x80 to 0x9F (WHATWG Encoding, index-windows-1252); a space where nothing is assigned. */
const HIGH = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/**
 * Puts the quotes, dashes and euro signs of windows-1252 where a decoder left Latin-1 control characters: the
 * TextDecoder of some Node 20 to 23 versions takes one for the other. Unassigned bytes stay controls.
 */
export function repairWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/gu, (control) => {
    const character = HIGH[control.charCodeAt(0) - 0x80]
    return character === undefined || character === ' ' ? control : character
  })
}
