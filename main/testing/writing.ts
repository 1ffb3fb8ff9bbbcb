import * as Y from 'yjs'
import { textOfBody } from '../../app/story/body.ts'
import { readBody } from '../store/body-document.ts'

/** Somebody writing in a story, apart from any window: each paragraph they add is one edit. */
export class Writing {
  readonly document = new Y.Doc()

  constructor(opened: Uint8Array) {
    Y.applyUpdate(this.document, opened)
  }

  /** Adds a paragraph at the end and gives the edit that does so. */
  add(words: string): Uint8Array {
    const before = Y.encodeStateVector(this.document)
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(words)])
    this.document.getXmlFragment('body').push([paragraph])
    return Y.encodeStateAsUpdate(this.document, before)
  }
}

/** The words of a whole document as the store gives it. */
export function wordsOf(opened: Uint8Array): string {
  return textOfBody(readBody(new Writing(opened).document))
}
