import { app, screen } from 'electron'
import log from 'electron-log/main'
import type { PersonId } from '../../app/ids.ts'
import type { WindowPlace } from '../../app/ipc/window-place.ts'
import { closeGently, type Unsaved } from './ending.ts'
import { fitOnDisplays } from './fit-on-displays.ts'
import type { KeptWindow, KeptWindows } from './kept-windows.ts'
import { type DeskWindow, openDeskWindow } from './window-factory.ts'

/**
 * How often in a row a window is opened at its old place after it stopped; then the place may be what stops it. After twice
 * as many it cannot run at all, and is closed rather than opened for ever.
 */
const tries = 3

/** How long a window must have run for its stopping to be a new matter, in milliseconds. */
const steady = 60_000

/** The windows of the desk: opened where they stood, kept while they move, opened again when they stop. */
export class DeskWindows {
  readonly #kept: KeptWindows
  readonly #unsaved: Unsaved
  readonly #reopened: () => void

  /** `reopened` is called when a window that stopped was opened again. */
  constructor(kept: KeptWindows, unsaved: Unsaved, reopened: () => void) {
    this.#kept = kept
    this.#unsaved = unsaved
    this.#reopened = reopened
    app.on('before-quit', () => kept.end())
  }

  /** Opens the windows of the last time, or one where there were none. Gives the first. */
  openAll(): DeskWindow {
    const [first, ...others] = this.#kept.first
    const window = this.#open(first ?? null)
    for (const other of others) this.#open(other)
    return window
  }

  /** Opens one more window at a place for the person who asked. */
  openAt(place: WindowPlace | null, personId: PersonId): void {
    this.#open({ frame: null, maximized: false, place: place === null ? null : { personId, at: place } })
  }

  #open(kept: KeptWindow | null): DeskWindow {
    const areas = screen.getAllDisplays().map((display) => display.workArea)
    const frame = kept?.frame == null ? null : fitOnDisplays(kept.frame, areas)
    const window = openDeskWindow(frame, kept?.maximized ?? false)
    const { id } = window
    const note = () => {
      if (window.isMinimized() || window.isFullScreen()) return
      this.#kept.set(id, { frame: window.getNormalBounds(), maximized: window.isMaximized() })
    }
    this.#kept.set(id, kept ?? {})
    window.on('resize', note)
    window.on('move', note)
    window.on('query-session-end', (event) => {
      event.preventDefault()
      app.quit()
    })
    window.on('closed', () => this.#kept.closed(id))
    closeGently(window, this.#unsaved, () => this.#kept.goOn())
    this.#openAgain(window)
    return window
  }

  #openAgain(window: DeskWindow): void {
    let stops = 0
    let last = 0
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason === 'clean-exit' || window.isDestroyed()) return
      log.error(`A window stopped: ${reason}`)
      stops = Date.now() - last > steady ? 1 : stops + 1
      last = Date.now()
      if (stops > 2 * tries) return window.destroy()
      if (stops >= tries) this.#kept.set(window.id, { place: null })
      this.#reopened()
      window.webContents.reload()
    })
  }
}
