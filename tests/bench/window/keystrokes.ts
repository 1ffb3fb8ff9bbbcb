import type { Page } from '@playwright/test'

type BenchWindow = { benchNext: () => Promise<number> }

/** Puts the caret behind a word of the body. */
export async function caretBehind(page: Page, word: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Body' }).evaluate((body, wanted) => {
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
}

/**
 * Makes a page time its keystrokes: from the key event to the end of the frame that shows it, which is the task that
 * follows the next animation frame's painting.
 */
export async function timeKeystrokes(page: Page): Promise<void> {
  await page.evaluate(() => {
    const waiting: ((milliseconds: number) => void)[] = []
    Object.assign(window, {
      benchNext: () => new Promise<number>((resolve) => waiting.push(resolve)),
    } satisfies BenchWindow)
    const heard = ({ timeStamp }: KeyboardEvent) => {
      requestAnimationFrame(() => {
        const painted = new MessageChannel()
        painted.port1.onmessage = () => waiting.shift()?.(performance.now() - timeStamp)
        painted.port2.postMessage(null)
      })
    }
    addEventListener('keydown', heard, { capture: true })
  })
}

/** Types letters one after the other and gives the milliseconds each took until it was painted. */
export async function typeLetters(page: Page, count: number): Promise<number[]> {
  const times: number[] = []
  for (let letter = 0; letter < count; letter += 1) {
    const painted = page.evaluate(() => (window as unknown as BenchWindow).benchNext())
    await page.keyboard.press('abcdefghij'[letter % 10] ?? 'a')
    times.push(await painted)
  }
  return times
}
