import { Button, Loader } from '@mantine/core'
import type { ReactNode } from 'react'
import { ask } from '../../ui/desk-client.ts'

type HeadProperties = { readonly title: string; readonly onClose: () => void; readonly children?: ReactNode }

/** The line above what is shown in the place of the story, with the way back to it. */
export function PastHead({ title, onClose, children }: HeadProperties) {
  return (
    <header className="past-head">
      <h2>{title}</h2>
      <div className="end">
        {children}
        <Button variant="default" size="xs" onClick={onClose}>
          Back to the story
        </Button>
      </div>
    </header>
  )
}

/** Says that something is being worked out, and lets it be stopped. */
export function PastWaiting({ words, onCancel }: { readonly words: string; readonly onCancel: () => void }) {
  const cancel = () => {
    void ask('cancelHistory', undefined)
    onCancel()
  }
  return (
    <p className="past-waiting" role="status">
      <Loader size="xs" aria-hidden /> {words}
      <Button variant="default" size="xs" onClick={cancel}>
        Cancel
      </Button>
    </p>
  )
}
