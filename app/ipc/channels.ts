/**
 * The names of the calls and commands, without their schemas: all the preload needs, so that it stays small. A test
 * holds them against the contract.
 */
export const callNames = [
  'session',
  'signIn',
  'signOut',
  'setUpDesk',
  'openSampleNewsroom',
  'addPerson',
  'overview',
  'logCheck',
  'wireList',
  'wireItem',
  'wireOriginal',
  'wireFacets',
  'wireQueryFacets',
  'savedSearches',
  'lookAtSearch',
  'wireSources',
  'markWire',
  'importFiles',
  'importBytes',
  'cancelImport',
  'intakes',
  'chooseWatchedFolder',
  'checkIntake',
  'importDocument',
  'storyList',
  'story',
  'openBody',
  'appendEdit',
  'choosePictures',
  'keepPicture',
  'versions',
  'compareVersions',
  'whoWrote',
  'cancelHistory',
  'checks',
  'approvals',
  'approvalBrief',
  'approveStory',
  'published',
  'chooseReleaseFolder',
  'preview',
  'footers',
  'footerPreview',
  'house',
  'health',
  'dismissRecovered',
  'windowPlace',
  'notePlace',
  'openWindow',
  'recentStories',
  'writeIn',
  'misspelled',
  'spellingMenu',
] as const

export const commandNames = [
  'change-house-settings',
  'change-person',
  'open-desk',
  'teach-word',
  'start-story',
  'change-story-fields',
  'attach-wire',
  'acknowledge-wire-notice',
  'choose-footer',
  'choose-length-budget',
  'submit-for-checking',
  'submit-for-approval',
  'return-story',
  'release-story',
  'name-version',
  'restore-version',
  'describe-claim',
  'decide-claim',
  'add-evidence',
  'remove-evidence',
  'withdraw-claim',
  'create-footer',
  'draft-footer',
  'put-footer-in-use',
  'retire-footer',
  'choose-default-footer',
  'open-wire-source',
  'change-wire-source',
  'change-watched-folder',
  'stop-watching-folder',
  'follow-feed',
  'change-feed',
  'stop-following-feed',
  'save-wire-search',
  'change-wire-search',
  'remove-wire-search',
] as const

export type WindowCommandName = (typeof commandNames)[number]

/** The channel of a call, and of a command. */
export const callChannel = (name: string) => `stet:call:${name}`
export const commandChannel = (name: string) => `stet:command:${name}`

/** Sent to windows when something in the store changed: they read again what they show. */
export const changedChannel = 'stet:changed'
/**
 * Sent to windows when a menu entry of this id was chosen. A notification that was clicked sends `savedSearchEntry`: the
 * window shows the wire with that saved search.
 */
export const menuChannel = 'stet:menu'
/** The entry for a saved search; windows take its id from behind the prefix. */
export const savedSearchEntry = (id: string) => `saved-search:${id}`
/** The menu's entry for a story the person had open; windows take its id from behind the prefix. */
export const recentStoryEntry = (id: string) => `recent-story:${id}`
/** Sent to windows while a long import runs, with an `ImportProgress`. */
export const importingChannel = 'stet:importing'
/** Sent to windows with another window's edit of a body. */
export const editChannel = 'stet:edit'
/** Sent before the application ends: a window writes what it still holds and answers whether all of it is saved. */
export const endingChannel = 'stet:ending'
export const endedChannel = 'stet:ended'
