import type { ElectronApplication } from '@playwright/test'

type Shown = { readonly title: string; readonly body: string; emit(event: string): void }

/**
 * Listens to the desktop notifications the main process shows, from outside: each is noted where Electron itself is told
 * to show it, and shown as it is. A machine without a desktop counts as one that has notifications.
 */
export function hearNotifications(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ Notification }) => {
    const shown: Shown[] = []
    Object.assign(globalThis, { shownToTheDesktop: shown })
    Notification.isSupported = () => true
    const { show } = Notification.prototype
    Notification.prototype.show = function (this: Electron.Notification) {
      shown.push(this)
      show.call(this)
    }
  })
}

/** The notifications that were shown since they are listened to. */
export function shownNotifications(app: ElectronApplication): Promise<{ title: string; body: string }[]> {
  return app.evaluate(() =>
    (globalThis as unknown as { shownToTheDesktop: Shown[] }).shownToTheDesktop.map(({ title, body }) => ({
      title,
      body,
    })),
  )
}

/** Clicks the last notification, as the desktop would tell of it. */
export function clickNotification(app: ElectronApplication): Promise<void> {
  return app.evaluate(() => {
    ;(globalThis as unknown as { shownToTheDesktop: Shown[] }).shownToTheDesktop.at(-1)?.emit('click')
  })
}
