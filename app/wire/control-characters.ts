/**
 * Text without control characters (Unicode category Cc) and the two code points that are no character; tabs and line
 * ends stay. They steer a transmission or a terminal and mean nothing in copy.
 */
export function withoutControls(text: string): string {
  return text.replace(/(?![\t\n\f\r])\p{Cc}|[\ufffe\uffff]/gu, '')
}
