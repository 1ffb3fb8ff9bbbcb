/** Paragraphs of wire copy, which never change and so may be known by their place. */
export function Paragraphs({ paragraphs }: { readonly paragraphs: readonly string[] }) {
  const keyed = paragraphs.map((text, place) => ({ text, key: `${place}` }))
  return keyed.map(({ text, key }) => <p key={key}>{text}</p>)
}
