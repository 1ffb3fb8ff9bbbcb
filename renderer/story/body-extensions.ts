import type { Extensions } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { StarterKit } from '@tiptap/starter-kit'
import type * as Y from 'yjs'
import { isAllowedLink } from '../../app/story/links.ts'
import { ClaimClipboard } from './claim-clipboard.ts'
import { ClaimDecorations } from './claim-decorations.ts'
import { ClaimMark } from './claim-mark.ts'
import { FindMarks } from './find-marks.ts'
import { SlashKey } from './menus/slash-key.ts'
import { EmbedNode } from './nodes/embed-node.ts'
import { PictureFilesDropped } from './nodes/insert-pictures.ts'
import { PictureNode } from './nodes/picture-node.ts'
import { PullQuoteNode } from './nodes/pull-quote-node.ts'
import { SubscriptMark, SuperscriptMark } from './nodes/script-marks.ts'
import { TableKeys } from './nodes/table-commands.ts'
import { TableCellNode, TableHeaderNode, TableNode, TableRowNode } from './nodes/table-nodes.ts'
import { SpellingMarks } from './spelling/spelling-marks.ts'
import { SmartTyping } from './typing/smart-typing.ts'

/** What answers keys and files while somebody writes. */
const typing = [SmartTyping, SlashKey, TableKeys, PictureFilesDropped]

/** The blocks and marks of the document schema that the starter kit has not. */
const ownNodes = [
  PullQuoteNode,
  TableNode,
  TableRowNode,
  TableHeaderNode,
  TableCellNode,
  EmbedNode,
  PictureNode,
  SubscriptMark,
  SuperscriptMark,
]

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
      heading: { levels: [2, 3] },
      link: { openOnClick: false, autolink: false, protocols: ['https', 'mailto'], isAllowedUri: isAllowedLink },
    }),
    ...ownNodes,
    Collaboration.configure({ document, field: 'body' }),
    ...typing,
    ClaimMark,
    ClaimDecorations,
    FindMarks,
    SpellingMarks,
    ClaimClipboard.configure({ isKnown: isKnownClaim }),
  ]
}
