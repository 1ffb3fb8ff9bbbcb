import { z } from 'zod'
import { footerId, personId } from '../ids.ts'
import { languageTag } from '../people/house.ts'

/** A variable's name as written between `{{` and `}}`. */
export const variableName = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)

/** The link the footer carries, with variables, or empty. Only https and mailto leave the building. */
export const footerLink = z.string().trim().max(1000)

/**
 * One version of a footer. The wording is plain text with `{{variable}}`; the words of its one optional link stand
 * in `[brackets]`. There is a wording for each language, so that a Japanese story carries a Japanese appeal.
 */
export const footerVersion = z.object({
  version: z.int().positive(),
  state: z.enum(['draft', 'in-use', 'superseded']),
  wording: z.record(languageTag, z.string().trim().min(1).max(2000)),
  /** The house's own variables and their values, such as price_month. */
  variables: z.record(variableName, z.string().max(200)),
  link: footerLink,
  draftedBy: personId,
  draftedAt: z.iso.datetime(),
  inUseSince: z.iso.datetime().nullable(),
})
export type FooterVersion = z.infer<typeof footerVersion>

/** The governed wording that asks readers to subscribe. */
export const footerTemplate = z.object({
  id: footerId,
  name: z.string().trim().min(1).max(120),
  retired: z.boolean(),
  versions: z.array(footerVersion),
})
export type FooterTemplate = z.infer<typeof footerTemplate>

/** The version of a template that new stories get, or null when none is in use. */
export function versionInUse(template: FooterTemplate): FooterVersion | null {
  return template.retired ? null : (template.versions.find((version) => version.state === 'in-use') ?? null)
}

/** The version being worked on, or null. */
export function draftVersion(template: FooterTemplate): FooterVersion | null {
  return template.versions.find((version) => version.state === 'draft') ?? null
}
