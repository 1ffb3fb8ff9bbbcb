/** A value JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined }

/**
 * The one spelling of a JSON value: RFC 8785 (JSON Canonicalization Scheme). Members are sorted by
 * UTF-16 code units, there is no white space, numbers are written as ECMAScript writes them.
 * Members that are undefined are left out. Throws a RangeError for numbers JSON cannot hold and for lone surrogates.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'number') return canonicalNumber(value)
  if (typeof value === 'string') return canonicalString(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.keys(value)
    .sort()
    .flatMap((name) => {
      const member = value[name]
      return member === undefined ? [] : [`${canonicalString(name)}:${canonicalJson(member)}`]
    })
  return `{${members.join(',')}}`
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('a number that JSON cannot hold')
  return JSON.stringify(value)
}

function canonicalString(value: string): string {
  if (/\p{Surrogate}/u.test(value)) throw new RangeError('a text with half a character in it')
  return JSON.stringify(value)
}
