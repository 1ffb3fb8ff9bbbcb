/** The options of the command line; `take` and `out` belong to `wire export`. */
export type Options = {
  readonly data: string | undefined
  readonly json: boolean
  readonly user: string | undefined
  readonly take: string | undefined
  readonly out: string | undefined
}
