import type { StoryState } from '../../app/story/story.ts'

const steps: readonly (readonly [StoryState, string])[] = [
  ['draft', 'Draft'],
  ['checking', 'Checking'],
  ['review', 'Review'],
  ['approved', 'Approved'],
  ['published', 'Published'],
]

/** A story's way out and how far it has come. */
export function StateSteps({ state }: { readonly state: StoryState }) {
  const now = steps.findIndex(([step]) => step === state)
  return (
    <ol className="story-steps" aria-label="State">
      {steps.map(([step, label], place) => (
        <li
          key={step}
          data-step={place < now ? 'done' : place === now ? 'now' : 'ahead'}
          aria-current={place === now ? 'step' : undefined}
        >
          {label}
        </li>
      ))}
    </ol>
  )
}
