const BACKSPACE = '\u0008'
const DATA_LINK_ESCAPE = '\u0010'

/**
 * Sets the spellings of a wire that has neither dashes nor quotes as a newspaper would: ` _ ` as a dash, doubled
 * backquotes and apostrophes as double quotes, a backquote with its apostrophe as single quotes. The controls that
 * place columns (BS, DLE) become spaces. Apostrophes inside words stay as they are.
 */
export function typeset(text: string): string {
  return text
    .replaceAll(BACKSPACE, ' ')
    .replaceAll(DATA_LINK_ESCAPE, ' ')
    .replaceAll('``', '“')
    .replaceAll("'''", "'”")
    .replaceAll("''", '”')
    .replace(/`([^`'\r\n]{1,200}(?:'(?=\p{L})[^`'\r\n]{1,200}){0,5})'(?!\p{L})/gu, '‘$1’')
    .replaceAll('`', '‘')
    .replace(/(?<=^|[\s“])_(?=\s)/gmu, '—')
}
