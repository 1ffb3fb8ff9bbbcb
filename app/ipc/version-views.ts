import type { CopyDiff } from '../approval/copy-diff.ts'
import type { CoveredText } from '../approval/covered-text.ts'
import type { StoryFields } from '../story/fields.ts'
import type { VersionRow } from '../story/version.ts'
import type { AuthoredParagraph } from '../story/who-wrote.ts'

/** The versions of a story, the newest first. */
export type VersionList = { readonly versions: readonly VersionRow[]; readonly names: Readonly<Record<string, string>> }

/** One side of a comparison: the covered text beside the fields that are not part of it. */
export type ComparedVersion = {
  /** Null for the story as it stands. */
  readonly number: number | null
  readonly fields: StoryFields
  readonly covered: CoveredText
}

/** Two versions laid over each other. */
export type VersionComparison = {
  readonly older: ComparedVersion
  readonly newer: ComparedVersion
  readonly diff: CopyDiff
}

/** Who wrote which words of a story as it stands. */
export type WrittenBy = {
  readonly paragraphs: readonly AuthoredParagraph[]
  readonly names: Readonly<Record<string, string>>
}
