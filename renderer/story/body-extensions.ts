import type { Extensions } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { StarterKit } from '@tiptap/starter-kit'
import type * as Y from 'yjs'
import { ClaimClipboard } from './claim-clipboard.ts'
import { ClaimDecorations } from './claim-decorations.ts'
import { ClaimMark } from './claim-mark.ts'
import { FindMarks } from './find-marks.ts'
import { ClaimKeys } from './tag-claim.ts'

/** Whether an address may stand behind words of a story: https and mailto only. */
export const isAllowedLink = (address: string) => /^(https|mailto):/i.test(address)

/**
 * Everything the body's editor is made of: the document schema on the shared document, claims, and their rules for
 * copying. `isKnownClaim` says whether the story ever had a claim with that id.
 */
export function bodyExtensions(document: Y.Doc, isKnownClaim: (id: string) => boolean): Extensions {
  return [
    StarterKit.configure({
      undoRedo: false,
      code: false,
      codeBlock: false,
      strike: false,
      underline: false,
      horizontalRule: false,
      heading: { levels: [2, 3] },
      link: { openOnClick: false, autolink: false, protocols: ['https', 'mailto'], isAllowedUri: isAllowedLink },
    }),
    Collaboration.configure({ document, field: 'body' }),
    ClaimMark,
    ClaimKeys,
    ClaimDecorations,
    FindMarks,
    ClaimClipboard.configure({ isKnown: isKnownClaim }),
  ]
}
