import type { z } from 'zod'
import { acknowledgeWireNotice } from './acknowledge-wire-notice.ts'
import { addPerson, changePerson } from './add-person.ts'
import { approveStory } from './approve-story.ts'
import { changeHouseSettings, chooseReleaseFolder } from './change-house-settings.ts'
import { attachWire, changeStoryFields } from './change-story-fields.ts'
import { addEvidence, decideClaim, describeClaim, removeEvidence, withdrawClaim } from './check-claim.ts'
import { chooseFooter } from './choose-footer.ts'
import { chooseLengthBudget } from './choose-length-budget.ts'
import { changeFeed, followFeed, stopFollowingFeed } from './follow-feed.ts'
import { chooseDefaultFooter, createFooter, draftFooter, putFooterInUse, retireFooter } from './govern-footer.ts'
import { changeWireSource, openWireSource } from './govern-source.ts'
import { nameVersion } from './name-version.ts'
import { openDesk } from './open-desk.ts'
import { recordDelivery, releaseStory } from './release-story.ts'
import { restoreVersion } from './restore-version.ts'
import { changeWireSearch, removeWireSearch, saveWireSearch } from './save-wire-search.ts'
import { setUpHouse } from './set-up-house.ts'
import { startStory } from './start-story.ts'
import { returnStory, submitForApproval, submitForChecking } from './submit-story.ts'
import { teachWord } from './teach-word.ts'
import { changeWatchedFolder, stopWatchingFolder, watchFolder } from './watch-folder.ts'

/** Every change there is. What is not here cannot be done. */
export const commands = {
  'set-up-house': setUpHouse,
  'change-house-settings': changeHouseSettings,
  'choose-release-folder': chooseReleaseFolder,
  'add-person': addPerson,
  'change-person': changePerson,
  'open-desk': openDesk,
  'teach-word': teachWord,
  'start-story': startStory,
  'change-story-fields': changeStoryFields,
  'attach-wire': attachWire,
  'acknowledge-wire-notice': acknowledgeWireNotice,
  'choose-footer': chooseFooter,
  'choose-length-budget': chooseLengthBudget,
  'submit-for-checking': submitForChecking,
  'submit-for-approval': submitForApproval,
  'return-story': returnStory,
  'approve-story': approveStory,
  'release-story': releaseStory,
  'record-delivery': recordDelivery,
  'name-version': nameVersion,
  'restore-version': restoreVersion,
  'describe-claim': describeClaim,
  'decide-claim': decideClaim,
  'add-evidence': addEvidence,
  'remove-evidence': removeEvidence,
  'withdraw-claim': withdrawClaim,
  'create-footer': createFooter,
  'draft-footer': draftFooter,
  'put-footer-in-use': putFooterInUse,
  'retire-footer': retireFooter,
  'choose-default-footer': chooseDefaultFooter,
  'open-wire-source': openWireSource,
  'change-wire-source': changeWireSource,
  'watch-folder': watchFolder,
  'change-watched-folder': changeWatchedFolder,
  'stop-watching-folder': stopWatchingFolder,
  'follow-feed': followFeed,
  'change-feed': changeFeed,
  'stop-following-feed': stopFollowingFeed,
  'save-wire-search': saveWireSearch,
  'change-wire-search': changeWireSearch,
  'remove-wire-search': removeWireSearch,
}

export type CommandName = keyof typeof commands
export type CommandInput<Name extends CommandName> = z.infer<(typeof commands)[Name]['input']>
