import type { WireSource } from '../source.ts'
import { tokensOf } from './tokens.ts'

/** The ids of the sources that `source:` with this text means: those whose name, or a name they are known by, holds its words. */
export function sourcesNamed(
  sources: readonly Pick<WireSource, 'id' | 'name' | 'knownAs'>[],
  text: string,
): WireSource['id'][] {
  const wanted = fenced(text)
  return sources
    .filter(({ name, knownAs }) => [name, ...knownAs].some((one) => fenced(one).includes(wanted)))
    .map(({ id }) => id)
}

function fenced(text: string): string {
  return ` ${tokensOf(text)
    .map(({ token }) => token)
    .join(' ')} `
}
