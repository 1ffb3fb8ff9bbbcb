import type { Page } from '@playwright/test'
import { within } from './within.ts'

type BenchWindow = { benchTimes: number[]; benchPainted: () => void }

/** Puts the caret behind a word of the body, in the middle of the window. */
export async function caretBehind(page: Page, word: string): Promise<void> {
  const placed = page.getByRole('textbox', { name: 'Body' }).evaluate((body, wanted) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at < 0) continue
      node.parentElement?.scrollIntoView({ block: 'center' })
      ;(body as HTMLElement).focus()
      document.getSelection()?.setPosition(node, at + wanted.length)
      return
    }
    throw new Error(`the body does not say ${wanted}`)
  }, word)
  await within(20, 'the caret to stand in the body', placed)
}

/**
 * Makes a page note the time of each keystroke: from the key event to the end of the frame that shows it, which is the
 * task that follows the next animation frame's painting.
 */
export async function timeKeystrokes(page: Page): Promise<void> {
  await page.evaluate(() => {
    const bench: BenchWindow = { benchTimes: [], benchPainted: () => undefined }
    Object.assign(window, bench)
    const live = window as unknown as BenchWindow
    const heard = ({ timeStamp }: KeyboardEvent) => {
      requestAnimationFrame(() => {
        const painted = new MessageChannel()
        painted.port1.onmessage = () => {
          live.benchTimes.push(performance.now() - timeStamp)
          live.benchPainted()
        }
        painted.port2.postMessage(null)
      })
    }
    addEventListener('keydown', heard, { capture: true })
  })
}

/** Types letters one after the other and gives the milliseconds each took until it was painted. */
export async function typeLetters(page: Page, count: number): Promise<number[]> {
  const before = await page.evaluate(() => (window as unknown as BenchWindow).benchTimes.length)
  for (let letter = 0; letter < count; letter += 1) {
    await page.keyboard.press('abcdefghij'[letter % 10] ?? 'a')
    await within(20, 'a letter to be painted', painted(page, before + letter + 1))
  }
  return page.evaluate((from) => (window as unknown as BenchWindow).benchTimes.slice(from), before)
}

function painted(page: Page, letters: number): Promise<void> {
  return page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        const live = window as unknown as BenchWindow
        live.benchPainted = () => {
          if (live.benchTimes.length >= wanted) resolve()
        }
        live.benchPainted()
      }),
    letters,
  )
}
