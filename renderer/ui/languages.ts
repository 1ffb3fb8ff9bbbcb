const offered = [
  'en',
  'en-GB',
  'en-US',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'sv',
  'da',
  'nb',
  'fi',
  'pl',
  'ja',
  'zh',
  'ko',
  'th',
]

/** The languages to choose from, each by its own name; `present` is offered too where it is none of them. */
export function languageChoices(present?: string): { value: string; label: string }[] {
  const tags = present === undefined || offered.includes(present) ? offered : [present, ...offered]
  return tags.map((tag) => ({ value: tag, label: nameOf(tag) }))
}

function nameOf(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
}

/** A language tag (BCP 47) in the words of the desk, such as British English for en-GB; the tag itself when there are none. */
export function languageName(tag: string): string {
  try {
    return inEnglish.of(tag) ?? tag
  } catch {
    return tag
  }
}

const inEnglish = new Intl.DisplayNames('en', { type: 'language' })

/** A language tag (BCP 47) with its country behind it, such as English (UK) for en-GB; the tag itself when there are no words. */
export function languageWithPlace(tag: string): string {
  try {
    return withPlace.of(tag) ?? tag
  } catch {
    return tag
  }
}

const withPlace = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard', style: 'short' })
