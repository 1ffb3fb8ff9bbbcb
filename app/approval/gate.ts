/** Where a person goes to put a gate right. */
export type GatePlace =
  | { readonly kind: 'claim'; readonly claimId: string }
  | { readonly kind: 'text'; readonly words: string }
  | { readonly kind: 'picture' /** Which of the body's pictures, the first being 0. */; readonly number: number }
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'footer' }
  | { readonly kind: 'wire' }

/** One condition of approval with its reason: never a bare no. */
export type Gate = {
  readonly id: string
  readonly outcome: 'pass' | 'block' | 'advice'
  readonly title: string
  readonly reason: string
  /** Whether a chief may let it pass with a typed reason. A TK never leaves the building. */
  readonly overridable: boolean
  readonly place: GatePlace | null
}
