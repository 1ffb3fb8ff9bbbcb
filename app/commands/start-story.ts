import { z } from 'zod'
import { versionInUse } from '../footer/footer.ts'
import { deskId, storyId, wireItemId } from '../ids.ts'
import { mustHaveRole } from '../people/policies.ts'
import { refuse } from '../problem.ts'
import { bodyFromParagraphs } from '../story/body-from-paragraphs.ts'
import { storyFieldChanges } from '../story/fields.ts'
import type { FooterChoice, WireLink } from '../story/story.ts'
import { suggestSlug } from '../story/suggest-slug.ts'
import type { StoredWireItem } from '../wire/stored-wire-item.ts'
import { command } from './command.ts'
import type { Desk } from './desk.ts'

/** Begins a story, blank or from a wire item, whose paragraphs then are its first text. */
export const startStory = command({
  name: 'start-story',
  askedBy: 'window',
  input: z.object({
    storyId,
    deskId,
    wireItemId: wireItemId.nullable(),
    fields: storyFieldChanges,
    /** What becomes of the sender's subscription appeal: left out of the story, or kept as its last paragraphs. */
    appeal: z.enum(['leave-out', 'keep']),
  }),
  policy(_desk, actor, input) {
    mustHaveRole(actor, input, ['editor'], 'start a story')
  },
  decide(desk, actor, input) {
    const by = mustHaveRole(actor, input, ['editor'], 'start a story')
    const house = desk.house()
    if (house === null) return refuse('not-set-up', 'This newsroom is not set up.', 'Set up the desk first.')
    const source = input.wireItemId === null ? null : wireItemNamed(desk, input.wireItemId)
    const item = source?.current.item
    const sourceLanguage = source === null ? null : desk.source(source.sourceId)?.language
    const title = input.fields.headline ?? item?.headline ?? item?.slugline ?? item?.paragraphs[0] ?? ''
    const fields = {
      slug: input.fields.slug ?? suggestSlug(item?.slugline ?? title, (slug) => desk.storyWithSlug(slug) !== null),
      headline: input.fields.headline ?? item?.headline ?? '',
      dek: input.fields.dek ?? '',
      byline: input.fields.byline ?? by.name,
      dateline: input.fields.dateline ?? item?.dateline ?? '',
      section: input.fields.section ?? house.sections[0] ?? '',
      language: input.fields.language ?? item?.language ?? sourceLanguage ?? house.language,
    }
    refuseTakenSlug(desk, fields.slug)
    const paragraphs = [...(item?.paragraphs ?? []), ...(input.appeal === 'keep' ? (item?.appeal ?? []) : [])]
    return {
      decisions: [
        {
          kind: 'story',
          subject: input.storyId,
          type: 'story-started',
          data: {
            deskId: input.deskId,
            fields,
            by: by.id,
            wire: source === null ? [] : [linkTo(source, desk.now)],
            footer: defaultFooter(desk),
          },
        },
      ],
      seed: { storyId: input.storyId, body: bodyFromParagraphs(paragraphs) },
    }
  },
})

/** Refuses a slug that another story has. */
export function refuseTakenSlug(desk: Desk, slug: string): void {
  if (desk.storyWithSlug(slug) !== null) {
    refuse('slug-taken', `Another story is called ${slug} already.`, 'Choose another slug.', 'slug')
  }
}

/** The link a story keeps to the take it used: the current one. */
export function linkTo(stored: StoredWireItem, linkedAt: string): WireLink {
  const { id: takeId, item } = stored.current
  return { itemId: stored.id, takeId, guid: item.guid, version: item.version, linkedAt }
}

/** The wire item with that id; refuses when there is none. */
export function wireItemNamed(desk: Desk, id: StoredWireItem['id']): StoredWireItem {
  return (
    desk.wireItem(id) ?? refuse('no-such-wire-item', 'There is no such wire item.', 'Choose one from the wire list.')
  )
}

function defaultFooter(desk: Desk): FooterChoice {
  const chosen = desk.house()?.defaultFooter ?? null
  const template = chosen === null ? null : desk.footer(chosen)
  const version = template === null ? null : versionInUse(template)
  if (template === null || version === null) return { kind: 'none', reason: 'The house has no default footer in use.' }
  return { kind: 'attached', footerId: template.id, version: version.version }
}
