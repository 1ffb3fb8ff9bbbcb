/** Thrown for words on the command line that make no sense; ends with exit code 2. */
export class UsageError extends Error {}

export const usage = `Usage: stet COMMAND [--data DIR] [--json]

  wire parse FILE...        read wire files and show what is in them; needs no newsroom
  wire import PATH...       bring files, or the files of a folder, into the newsroom (asks for a sign-in)
  wire watch DIR            take the files of a folder as they arrive (asks for a sign-in); --once takes what is there
                            and ends; taken files move to DIR/done unless --stay, unreadable ones to DIR/held
  wire list                 the wire items, the last changed first
  wire search QUERY         find items, newest first (--limit N, --by relevance); for example
                            stet wire search 'harbour strike OR lockout -rail lang:en after:2d'
  wire show ID              one item with all its takes; ID may be its guid
  wire export ID            the bytes the current take came in (--take N for another, --out FILE for a file)
  story list                the stories
  story show SLUG           one story as it would run
  story release SLUG        release an approved story (asks for a sign-in)
  verify                    check the store, the log and every signature

  --data DIR                the newsroom's data folder (or STET_DATA)
  --user NAME               sign-in name for commands that act; the password is read from the prompt or standard input
`
