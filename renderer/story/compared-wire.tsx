import type { SentenceOrigin } from '../../app/story/wire-comparison.ts'
import { SentenceOrigins } from './sentence-origins.tsx'
import type { TakeComparison } from './use-wire-comparison.ts'

const spoken = { stands: 'In your text: ', changed: 'Changed in your text: ', gone: '' } as const

/** The wire copy with a bar beside what stands in the story, a dotted one beside what was changed. */
export function ComparedWire({ comparison }: { readonly comparison: TakeComparison }) {
  const stretches = comparison.paragraphs.flat().map((stretch, place) => ({ ...stretch, key: `${place}` }))
  return (
    <div className="wire-copy compared">
      {stretches.map(({ became, text, key }) => (
        <p key={key} data-became={became}>
          <span className="visually-hidden">{spoken[became]}</span>
          {text}
        </p>
      ))}
    </div>
  )
}

/** How much of the story is wire copy, and how many sentences stand, were changed, or are the newsroom’s own. */
export function WireShare({ comparison, credit }: { readonly comparison: TakeComparison; readonly credit: boolean }) {
  const count = (origin: SentenceOrigin) => comparison.story.filter((sentence) => sentence.origin === origin).length
  const percent = Math.round(comparison.share * 100)
  return (
    <>
      <div className="sub">
        {percent}% of your text is wire copy{credit && percent > 0 ? ': credit line required' : ''}
      </div>
      <div className="sub">
        Sentences: {count('stands')} stand, {count('changed')} changed, {count('new')} new
      </div>
      <SentenceOrigins comparison={comparison} />
    </>
  )
}
