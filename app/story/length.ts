import { z } from 'zod'
import { type Body, textBlocks, textOfBlock } from './body.ts'
import { countWords } from './word-count.ts'

/** How long copy is: its words (UAX 29) and its characters as a reader counts them, white space left out. */
export type Length = { readonly words: number; readonly characters: number }

/** How much copy fills a centimetre of one column of the house’s paper: so many words, or so many characters. */
export const columnMeasure = z.object({
  amount: z.number().positive('Give a number above nought.').max(10_000),
  unit: z.enum(['words', 'characters']),
})
export type ColumnMeasure = z.infer<typeof columnMeasure>

/** The measure of a house that has set none. */
export const usualColumn: ColumnMeasure = { amount: 22.5, unit: 'words' }

/** How long a story may be: so many words, characters or column centimetres. */
export const lengthBudget = z.object({
  amount: z.number().positive('Give a number above nought.').max(1_000_000),
  unit: z.enum(['words', 'characters', 'centimetres']),
})
export type LengthBudget = z.infer<typeof lengthBudget>

/** No copy at all. */
export const noLength: Length = { words: 0, characters: 0 }

/** The length of a text in a language (BCP 47). A letter with its accents is one character, and so is an emoji. */
export function lengthOf(text: string, language: string): Length {
  return { words: countWords(text, language), characters: charactersOf(text) }
}

/** Two lengths together. */
export function addLengths(one: Length, other: Length): Length {
  return { words: one.words + other.words, characters: one.characters + other.characters }
}

/** The length of a body. What stands around it, the footer above all, is not in it. */
export function lengthOfBody(body: Body, language: string): Length {
  let length = noLength
  for (const block of textBlocks(body)) length = addLengths(length, lengthOf(textOfBlock(block), language))
  return length
}

/** How many centimetres of one column a length fills. */
export function columnCentimetres(length: Length, measure: ColumnMeasure): number {
  return length[measure.unit] / measure.amount
}

/** Whether copy in this language is counted in characters, because it puts no spaces between words. */
export function isCountedInCharacters(language: string): boolean {
  return /^(ja|zh|th|ko)(-|$)/.test(language)
}

/** By how much a length is over its budget, in the budget’s own unit; nought or less while it is within. */
export function overBudget(length: Length, budget: LengthBudget, measure: ColumnMeasure): number {
  const used = budget.unit === 'centimetres' ? columnCentimetres(length, measure) : length[budget.unit]
  return used - budget.amount
}

const unitWords = {
  words: ['word', 'words'],
  characters: ['character', 'characters'],
  centimetres: ['col. cm', 'col. cm'],
}

/** An amount with its unit, as the desk writes it: `412 words`, `18.3 col. cm`. */
export function amountInWords(amount: number, unit: LengthBudget['unit']): string {
  const digits = unit === 'centimetres' ? 1 : 0
  const number = amount.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return `${number} ${unitWords[unit][amount === 1 ? 0 : 1]}`
}

/** Text in which every character but white space is one code unit and stands alone. */
const SIMPLE = /^[\n\r\t -~À-ÖØ-öø-ÿ‘’“”–—…]*$/
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

function charactersOf(text: string): number {
  const bare = text.replace(/\s+/gu, '')
  if (SIMPLE.test(bare)) return bare.length
  let characters = 0
  for (const _ of graphemes.segment(bare)) characters += 1
  return characters
}
