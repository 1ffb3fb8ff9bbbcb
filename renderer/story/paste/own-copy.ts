import { DOMSerializer, type Fragment, type Schema } from '@tiptap/pm/model'

const marker = 'data-stet-copy'

/** Whether HTML was copied from a story in Stet: it came from the document schema and may keep its claims. */
export function isOwnCopy(html: string): boolean {
  return html.includes(` ${marker}=`) && html.includes(' data-pm-slice=')
}

/** Writes what is copied from a story, marked as Stet’s own. */
export class OwnCopySerializer extends DOMSerializer {
  /** For the nodes and marks of a schema. */
  static for(schema: Schema): OwnCopySerializer {
    return new OwnCopySerializer(DOMSerializer.nodesFromSchema(schema), DOMSerializer.marksFromSchema(schema))
  }

  override serializeFragment(
    fragment: Fragment,
    options?: { document?: Document },
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    const written = super.serializeFragment(fragment, options, target)
    if (target === undefined) written.firstElementChild?.setAttribute(marker, 'story')
    return written
  }
}
