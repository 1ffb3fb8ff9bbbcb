import type { Editor } from '@tiptap/core'
import {
  amountInWords,
  type ColumnMeasure,
  columnCentimetres,
  isCountedInCharacters,
  type LengthBudget,
  usualColumn,
} from '../../app/story/length.ts'
import type { Story } from '../../app/story/story.ts'
import { languageWithPlace } from '../ui/languages.ts'
import { useStatusWords } from '../ui/status-words.ts'
import { type BodyLength, useBodyLength } from './body-length.ts'

type Properties = {
  readonly story: Story
  readonly measure: ColumnMeasure | undefined
  readonly editor: Editor | null
}

/** Says the length of the body, or of what is selected, and the language at the right end of the status line. */
export function StatusLength({ story, measure = usualColumn, editor }: Properties) {
  const { language } = story.fields
  const length = useBodyLength(editor, language)
  const words = length === null ? [] : lengthWords(length, language, measure, story.budget ?? null)
  useStatusWords([...words, languageWithPlace(language)])
  return null
}

function lengthWords(
  { story, selection }: BodyLength,
  language: string,
  measure: ColumnMeasure,
  budget: LengthBudget | null,
): string[] {
  const counted = isCountedInCharacters(language) ? 'characters' : 'words'
  const part = selection ?? story
  const shown = [counted, 'centimetres', ...(budget === null ? [] : [budget.unit])] as const
  return [...new Set(shown)].map((unit) => {
    const amountOf = (length: typeof part) =>
      unit === 'centimetres' ? columnCentimetres(length, measure) : length[unit]
    const amount = amountInWords(amountOf(part), unit)
    if (selection !== null) return `${amount} selected`
    return budget?.unit === unit ? `${amount} of ${amountInWords(budget.amount, unit)}` : amount
  })
}
