import mammoth from 'mammoth'

/**
 * A document of Word as HTML by mammoth, with its styles by `styles` (mammoth’s own notation). Pictures come as empty
 * `img` with the kind of their file as name and are never decoded. Rejects what is no such document; the package must
 * have been checked before.
 */
export async function wordHtml(bytes: Uint8Array, styles: readonly string[]): Promise<string> {
  const arrayBuffer = Uint8Array.from(bytes).buffer
  // mammoth wants the first of these in a browser and the second in Node; its types know one at a time.
  const input = { arrayBuffer, buffer: arrayBuffer }
  const { value } = await mammoth.convertToHtml(input, {
    styleMap: [...styles],
    convertImage: mammoth.images.imgElement(async ({ contentType }) => ({
      src: `picture.${extensionOf(contentType)}`,
    })),
  })
  return value
}

/** `image/jpeg` is written `jpeg`: the picture is inside the document and has no address of its own. */
function extensionOf(contentType: string): string {
  return /^image\/([a-z0-9]+)/iu.exec(contentType)?.[1]?.toLowerCase() ?? 'bin'
}
