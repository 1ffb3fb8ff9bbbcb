/**
 * The options of the command line; `take` and `out` belong to `wire export`, `limit` and `by` to `wire search`, `once` and
 * `stay` to `wire watch`.
 */
export type Options = {
  readonly data: string | undefined
  readonly json: boolean
  readonly user: string | undefined
  readonly take: string | undefined
  readonly out: string | undefined
  readonly limit: string | undefined
  readonly by: string | undefined
  readonly once: boolean
  readonly stay: boolean
}
