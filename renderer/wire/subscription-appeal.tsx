import { Button, Group, Text } from '@mantine/core'
import { UseAppealAsFooter } from './use-appeal-as-footer.tsx'

type Properties = {
  readonly appeal: readonly string[]
  readonly language: string
  readonly mayStart: boolean
  /** Starts a story that keeps the appeal as its last paragraphs. */
  readonly onKeep: () => void
}

/** Sentences at the end that ask the sender's readers to subscribe, offered as a footer instead of copy. */
export function SubscriptionAppeal({ appeal, language, mayStart, onKeep }: Properties) {
  if (appeal.length === 0) return null
  return (
    <section className="note" aria-label="Subscription appeal">
      <Text fw={600}>Looks like a subscription appeal</Text>
      {appeal.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Group>
        <UseAppealAsFooter wording={appeal.join(' ')} language={language} />
        <Button variant="default" disabled={!mayStart} onClick={onKeep}>
          Start a story with it
        </Button>
      </Group>
    </section>
  )
}
