import type { FooterTemplate, FooterVersion } from './footer.ts'
import type { FooterRun } from './resolved-footer.ts'

/** What a footer's variables are filled from. The year is given, never read from a clock. */
export type FooterSetting = {
  readonly publication: string
  readonly slug: string
  readonly year: string
  readonly language: string
}

/** A footer as it will run, or every reason it cannot run yet. */
export type FooterResolution =
  | { readonly kind: 'resolved'; readonly runs: readonly FooterRun[] }
  | { readonly kind: 'unresolved'; readonly problems: readonly string[] }

/**
 * Fills the variables of a footer version for one story. In the wording `{{name}}` stands for a variable, and
 * `[words]` are the words that lead to the footer's link. Every variable must have a value and the link must be https or mailto.
 */
export function resolveFooter(version: FooterVersion, setting: FooterSetting): FooterResolution {
  const wording = wordingFor(version, setting.language)
  if (wording === null)
    return { kind: 'unresolved', problems: [`It has no wording in this story’s language (${setting.language}).`] }
  const values: Record<string, string> = {
    ...version.variables,
    publication: setting.publication,
    slug: setting.slug,
    year: setting.year,
  }
  const missing = new Set<string>()
  const fill = (text: string, encode: (value: string) => string) =>
    text.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (_, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined
      if (value === undefined || value.trim() === '') missing.add(name)
      return encode(value ?? '')
    })
  const href = version.link === '' ? null : fill(version.link, encodeURIComponent)
  const runs = splitLink(wording).map(({ text, linked }) => ({
    text: fill(text, (value) => value),
    href: linked ? href : null,
  }))
  const problems = [...missing].map((name) => `The variable {{${name}}} has no value.`)
  if (href !== null && !isSafeLink(href)) problems.push('Its link is not an https or mailto address.')
  if (runs.some((run) => /\{\{|\}\}/.test(run.text))) problems.push('A variable is not closed with }}.')
  return problems.length > 0 ? { kind: 'unresolved', problems } : { kind: 'resolved', runs }
}

/** The wording in the language, or in another variety of it (en for en-GB). */
export function wordingFor(version: FooterVersion, language: string): string | null {
  const primary = language.split('-')[0] ?? language
  const alike = Object.keys(version.wording).find((tag) => tag.split('-')[0] === primary)
  return (
    version.wording[language] ??
    version.wording[primary] ??
    (alike === undefined ? null : (version.wording[alike] ?? null))
  )
}

/** A version of a template by its number. */
export function versionOf(template: FooterTemplate, number: number): FooterVersion | null {
  return template.versions.find((version) => version.version === number) ?? null
}

/** The footer as one line of text, the link's address in brackets after its words. */
export function footerText(runs: readonly FooterRun[]): string {
  return runs.map((run) => (run.href === null ? run.text : `${run.text} (${run.href})`)).join('')
}

function splitLink(wording: string): { text: string; linked: boolean }[] {
  const match = /^([^[]*)\[([^\]]+)\](.*)$/s.exec(wording)
  if (match === null) return [{ text: wording, linked: false }]
  const [, before = '', words = '', after = ''] = match
  return [
    { text: before, linked: false },
    { text: words, linked: true },
    { text: after, linked: false },
  ].filter((run) => run.text !== '')
}

function isSafeLink(href: string): boolean {
  if (!URL.canParse(href)) return false
  return ['https:', 'mailto:'].includes(new URL(href).protocol)
}
