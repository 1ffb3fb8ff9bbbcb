import type { StoryState } from '../../app/story/story.ts'

const steps: readonly { readonly state: StoryState; readonly word: string }[] = [
  { state: 'draft', word: 'Draft' },
  { state: 'checking', word: 'Checking' },
  { state: 'review', word: 'Review' },
  { state: 'approved', word: 'Approved' },
  { state: 'published', word: 'Published' },
]

/** A story's state in a word. */
export function stateWord(state: StoryState): string {
  return steps.find((step) => step.state === state)?.word ?? state
}

/** How far a story is on its way out. */
export function StateSteps({ state }: { readonly state: StoryState }) {
  const now = steps.findIndex((step) => step.state === state)
  return (
    <ol className="steps" aria-label="State">
      {steps.map((step, place) => (
        <li
          key={step.state}
          data-step={place < now ? 'past' : place === now ? 'now' : 'later'}
          aria-current={place === now ? 'step' : undefined}
        >
          {step.word}
        </li>
      ))}
    </ol>
  )
}
