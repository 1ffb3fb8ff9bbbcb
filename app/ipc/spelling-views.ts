/** What somebody chose in the menu of a misspelled word. */
export type SpellingChoice =
  | { readonly kind: 'replace'; readonly word: string }
  | { readonly kind: 'taught' }
  | { readonly kind: 'nothing' }
