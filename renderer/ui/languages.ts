const codes = [
  'en',
  'ar',
  'da',
  'de',
  'es',
  'fi',
  'fr',
  'hi',
  'it',
  'ja',
  'ko',
  'nl',
  'no',
  'pl',
  'pt',
  'sv',
  'uk',
  'zh',
]

/** A language by its own name, with its tag: “日本語 (ja)”. */
export function languageName(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag)
  return name === undefined || name === tag ? tag : `${name} (${tag})`
}

/** The languages offered in a list; one that is set already is always among them. */
export function languageChoices(set?: string): { value: string; label: string }[] {
  const tags = set === undefined || codes.includes(set) ? codes : [set, ...codes]
  return tags.map((tag) => ({ value: tag, label: languageName(tag) }))
}

/** Every time zone the runtime knows, UTC first; one that is set already is always among them. */
export function timeZoneChoices(set?: string): string[] {
  const zones = ['UTC', set, ...Intl.supportedValuesOf('timeZone')].filter((zone) => zone !== undefined)
  return [...new Set(zones)]
}
