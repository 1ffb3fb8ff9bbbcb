import { z } from 'zod'
import { footerDraft } from '../footer/events.ts'
import { draftVersion, footerTemplate } from '../footer/footer.ts'
import { versionOf } from '../footer/resolve.ts'
import { footerId } from '../ids.ts'
import { mustGovern, signedIn } from '../people/policies.ts'
import { refuse } from '../problem.ts'
import { command, decided } from './command.ts'
import type { Desk } from './desk.ts'

/** Creates a footer template with the draft of its first version. Anyone may draft; a chief puts it in use. */
export const createFooter = command({
  name: 'create-footer',
  askedBy: 'window',
  input: z.object({ footerId, name: footerTemplate.shape.name, draft: footerDraft }),
  policy(_desk, actor) {
    signedIn(actor)
  },
  decide(desk, actor, input) {
    if (desk.footers().some((other) => other.name === input.name)) {
      refuse('footer-name-taken', `There is a footer called “${input.name}” already.`, 'Choose another name.', 'name')
    }
    refuseNoWording(input.draft.wording)
    const data = { name: input.name, draft: input.draft, by: signedIn(actor).id }
    return decided({ kind: 'footer', subject: input.footerId, type: 'footer-created', data })
  },
})

/** Writes the draft version of a footer: the one there is, or a new one after those that ran. */
export const draftFooter = command({
  name: 'draft-footer',
  askedBy: 'window',
  input: z.object({ footerId, draft: footerDraft }),
  policy(_desk, actor) {
    signedIn(actor)
  },
  decide(desk, actor, input) {
    const template = openFooter(desk, input.footerId)
    refuseNoWording(input.draft.wording)
    const newest = Math.max(0, ...template.versions.map((version) => version.version))
    const version = draftVersion(template)?.version ?? newest + 1
    const data = { version, draft: input.draft, by: signedIn(actor).id }
    return decided({ kind: 'footer', subject: template.id, type: 'footer-drafted', data })
  },
})

/** Puts the draft version in use; stories keep the version they have. */
export const putFooterInUse = command({
  name: 'put-footer-in-use',
  askedBy: 'window',
  input: z.object({ footerId, version: z.int().positive() }),
  policy(_desk, actor) {
    mustGovern(actor, 'put a footer in use')
  },
  decide(desk, _actor, input) {
    const version = versionOf(openFooter(desk, input.footerId), input.version)
    if (version?.state !== 'draft')
      refuse('not-a-draft', 'Only a draft can be put in use.', 'Draft a new version first.')
    return decided({
      kind: 'footer',
      subject: input.footerId,
      type: 'footer-put-in-use',
      data: { version: input.version },
    })
  },
})

/** Retires a footer: no new story gets it, and stories that carry it must choose another before they run. */
export const retireFooter = command({
  name: 'retire-footer',
  askedBy: 'window',
  input: z.object({ footerId }),
  policy(_desk, actor) {
    mustGovern(actor, 'retire a footer')
  },
  decide(desk, _actor, input) {
    const template = openFooter(desk, input.footerId)
    const retired = { kind: 'footer', subject: template.id, type: 'footer-retired', data: {} } as const
    if (desk.house()?.defaultFooter !== template.id) return decided(retired)
    return decided(retired, {
      kind: 'house',
      subject: 'house',
      type: 'default-footer-chosen',
      data: { footerId: null },
    })
  },
})

/** Chooses the footer every new story gets. */
export const chooseDefaultFooter = command({
  name: 'choose-default-footer',
  askedBy: 'window',
  input: z.object({ footerId }),
  policy(_desk, actor) {
    mustGovern(actor, 'choose the default footer')
  },
  decide(desk, _actor, input) {
    const data = { footerId: openFooter(desk, input.footerId).id }
    return decided({ kind: 'house', subject: 'house', type: 'default-footer-chosen', data })
  },
})

function openFooter(desk: Desk, id: z.infer<typeof footerId>) {
  const template = desk.footer(id)
  if (template === null) return refuse('no-such-footer', 'There is no such footer.', 'Choose one from the list.')
  if (template.retired) refuse('footer-retired', `The footer “${template.name}” is retired.`, 'Create a new footer.')
  return template
}

function refuseNoWording(wording: Record<string, string>): void {
  if (Object.keys(wording).length === 0)
    refuse('wording-missing', 'The footer has no wording.', 'Write it in at least one language.', 'wording')
}
