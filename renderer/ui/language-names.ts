/** The languages a footer or a newsroom can be set up in, each in its own words. More come by the tags copy brings. */
export const languageTags = ['en', 'de', 'fr', 'es', 'ja'] as const

const names = new Intl.DisplayNames('en', { type: 'language' })

/** A language tag (BCP 47) in words, such as British English for en-GB; the tag itself when there are none. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}
