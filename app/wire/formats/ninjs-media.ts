import { safeReference } from '../markup/safe-address.ts'
import type { WireMedia } from '../wire-item.ts'
import { titleOfCopy } from './copy-body.ts'
import type { JsonFields } from './json-values.ts'
import { lineField, namesOf, objectsIn } from './json-values.ts'
import { descriptionOfNinjs, headlineOfNinjs } from './ninjs-body.ts'

const VISUAL = /^(?:picture|graphic|video|audio|image|photo)$/u

/**
 * What a ninjs item refers to: each of its associations, and where it is itself a picture, graphic, sound or film its
 * own best rendition. Associations are an object with names in 1.x, an array in 2.x and 3.x.
 */
export function mediaOfNinjs(fields: JsonFields): WireMedia[] {
  const itself = VISUAL.test(lineField(fields, 'type') ?? '') ? [mediaOf(fields)] : []
  return [...itself, ...objectsIn(fields, 'associations').map(mediaOf)].filter(({ type: _, ...said }) =>
    Object.values(said).some((value) => value !== null),
  )
}

function mediaOf(fields: JsonFields): WireMedia {
  const rendition = largest(objectsIn(fields, 'renditions'))
  const description = descriptionOfNinjs(fields, lineField(fields, 'language'))
  const type = rendition === null ? null : lineField(rendition, 'contenttype', 'mimetype')
  return {
    reference:
      safeReference(rendition === null ? undefined : (lineField(rendition, 'href') ?? undefined)) ??
      safeReference(lineField(fields, 'href', 'uri', 'guid') ?? undefined),
    type: type ?? lineField(fields, 'mimetype', 'contenttype', 'type'),
    caption: titleOfCopy(description?.text) ?? headlineOfNinjs(fields, null),
    credit:
      lineField(fields, 'creditline', 'credit', 'byline', 'by') ??
      namesOf(fields, 'infosources', 'authors') ??
      lineField(fields, 'source', 'copyrightholder', 'copyrightnotice'),
    alt: lineField(fields, 'alttext', 'alt'),
  }
}

/** The rendition with most dots; the first where none gives its size. */
function largest(renditions: readonly JsonFields[]): JsonFields | null {
  const size = (fields: JsonFields) =>
    Number(lineField(fields, 'width') ?? 0) * Number(lineField(fields, 'height') ?? 0)
  return renditions.reduce<JsonFields | null>(
    (best, rendition) => (best === null || size(rendition) > size(best) ? rendition : best),
    null,
  )
}
