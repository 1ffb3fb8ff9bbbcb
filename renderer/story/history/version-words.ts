import type { VersionOccasion, VersionReason, VersionRow } from '../../../app/story/version.ts'

/** A version as a desk says it: its number, or the story as it stands for null. */
export function versionTitle(number: number | null): string {
  return number === null ? 'the story now' : `version ${number}`
}

/** The occasion a version is best known by: the last name it was given, else the last that was noted. */
export function occasionShown({ occasions }: VersionRow): VersionOccasion | undefined {
  return occasions.findLast(({ why }) => why.kind === 'named') ?? occasions.at(-1)
}

/** Why a version is kept, in few words. */
export function reasonWords(why: VersionReason): string {
  switch (why.kind) {
    case 'time':
      return 'While writing'
    case 'named':
      return `“${why.name}”`
    case 'before-restore':
      return `Before version ${why.of} was restored`
    case 'restored':
      return `Version ${why.of} restored`
    case 'state':
      return stateWords[why.state]
  }
}

const stateWords = {
  draft: 'Draft',
  checking: 'To checking',
  review: 'To review',
  approved: 'Approved',
  published: 'Released',
} as const
