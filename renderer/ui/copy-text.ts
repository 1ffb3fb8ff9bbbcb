/**
 * Puts a text on the clipboard without asking for the clipboard permission, which the desk denies to every page. Works
 * only while a person's press or key is being answered. False when the text did not get there.
 */
export function copyText(text: string): boolean {
  let done = false
  const write = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
    done = event.clipboardData !== null
  }
  document.addEventListener('copy', write, { once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', write)
  return done
}
