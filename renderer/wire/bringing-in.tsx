import { useEffect, useState } from 'react'
import type { ImportOutcome } from '../../app/ipc/views.ts'
import { ask } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'

/** The ways wire copy comes in by hand, with what came of the last one. */
export function useBringingIn() {
  const { run, busy, notice } = useDoing()
  const [said, setSaid] = useState('')
  const bring = (work: () => Promise<readonly ImportOutcome[]>) => {
    setSaid('')
    return run(async () => setSaid(summary(await work())))
  }
  return {
    busy,
    notice,
    said,
    chooseFiles: () => bring(() => ask('importFiles', undefined)),
    takeFiles: (files: readonly File[]) => bring(async () => ask('importBytes', { files: await readAll(files) })),
    takeText: (copy: string) =>
      bring(() => ask('importBytes', { files: [{ name: null, bytes: new TextEncoder().encode(copy) }] })),
  }
}

export type BringingIn = ReturnType<typeof useBringingIn>

/** Takes files dropped anywhere on the window. Other things that are dragged, such as words, are left alone. */
export function useDroppedFiles(onFiles: (files: readonly File[]) => void): void {
  useEffect(() => {
    const bearsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const over = (event: DragEvent) => {
      if (bearsFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      if (!bearsFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      onFiles([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', over, { capture: true })
    window.addEventListener('drop', drop, { capture: true })
    return () => {
      window.removeEventListener('dragover', over, { capture: true })
      window.removeEventListener('drop', drop, { capture: true })
    }
  }, [onFiles])
}

function readAll(files: readonly File[]): Promise<{ name: string; bytes: Uint8Array }[]> {
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
}

function summary(outcomes: readonly ImportOutcome[]): string {
  const count = (kind: ImportOutcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length
  const parts = [
    `${count('imported')} brought in`,
    count('known') > 0 ? `${count('known')} known already` : null,
    count('held') > 0 ? `${count('held')} could not be read` : null,
  ]
  return outcomes.length === 0 ? '' : `${parts.filter((part) => part !== null).join(', ')}.`
}
