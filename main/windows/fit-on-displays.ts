/** A rectangle on the desktop, in the display's own pixels. */
export type Frame = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** The smallest a desk window may be. */
export const smallest = { width: 1024, height: 640 }

/**
 * Where a window opens that stood at `wanted`: there, when its title can be reached on one of the work areas, else moved and
 * made smaller to fit the first. Null when there is no display to fit it on.
 */
export function fitOnDisplays(wanted: Frame, workAreas: readonly Frame[]): Frame | null {
  const home = workAreas.find((area) => holdsTitle(area, wanted)) ?? workAreas[0]
  if (home === undefined) return null
  const width = Math.min(Math.max(wanted.width, smallest.width), Math.max(home.width, smallest.width))
  const height = Math.min(Math.max(wanted.height, smallest.height), Math.max(home.height, smallest.height))
  return {
    x: between(wanted.x, home.x, home.x + home.width - width),
    y: between(wanted.y, home.y, home.y + home.height - height),
    width,
    height,
  }
}

/** Whether the middle of a window's upper edge lies on the area. */
function holdsTitle(area: Frame, frame: Frame): boolean {
  const middle = frame.x + frame.width / 2
  return middle >= area.x && middle < area.x + area.width && frame.y >= area.y && frame.y < area.y + area.height
}

/** The number nearest to `value` from `least` to `most`; `least` where there is no room between them. */
function between(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
