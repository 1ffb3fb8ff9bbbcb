import type { HeldFile } from '../../app/wire/stored-wire-item.ts'
import { momentText } from '../ui/moment.ts'

/** Files that could not be read, each with the reason. Their bytes are kept. */
export function HeldFiles({ held, timeZone }: { readonly held: readonly HeldFile[]; readonly timeZone: string }) {
  return (
    <section className="wire-items" aria-label="Could not be read">
      <ul className="held-files">
        {held.map((file) => (
          <li key={file.id}>
            <time dateTime={file.receivedAt}>{momentText(file.receivedAt, timeZone)}</time>
            <div>
              <b>{file.fileName ?? 'Pasted copy'}</b>
              <p>{file.message}</p>
              <span className="sub">{file.bytes.toLocaleString('en')} bytes, kept</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
