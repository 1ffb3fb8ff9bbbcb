/** The options every command shares. */
export type Options = { readonly data: string | undefined; readonly json: boolean; readonly user: string | undefined }
