import type { Approval } from '../approval/approval.ts'
import { textOfBody } from '../story/body.ts'
import type { PictureFiles } from '../story/picture.ts'
import type { Story } from '../story/story.ts'
import { countWords } from '../story/word-count.ts'
import { bodyHtml } from './html.ts'
import { bodyText } from './text.ts'

/** The story as a ninjs 2.1 object (IPTC ninjs 2.1 schema: headlines, bodies and descriptions by role and content type). */
export function storyNinjs(story: Story, approval: Approval, edition: number, pictures: PictureFiles): string {
  const { covered } = approval
  const object = {
    uri: `urn:uuid:${story.id}`,
    standard: { name: 'ninjs', version: '2.1' },
    type: 'text',
    version: String(edition),
    pubstatus: 'usable',
    language: covered.language,
    versioncreated: approval.at,
    slugline: story.fields.slug,
    headlines: [{ role: 'main', contenttype: 'text/plain', value: covered.headline }],
    ...(covered.dek === ''
      ? {}
      : { descriptions: [{ role: 'summary', contenttype: 'text/plain', value: covered.dek }] }),
    by: covered.byline,
    ...(covered.dateline === '' ? {} : { located: covered.dateline }),
    bodies: [
      {
        role: 'main',
        contenttype: 'text/html',
        charcount: textOfBody(covered.body).length,
        wordcount: countWords(textOfBody(covered.body), covered.language),
        value: bodyHtml(covered, pictures),
      },
      { role: 'main', contenttype: 'text/plain', value: bodyText(covered) },
    ],
  }
  return `${JSON.stringify(object, null, 2)}\n`
}
