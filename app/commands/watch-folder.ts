import { z } from 'zod'
import { type IntakeId, intakeId } from '../ids.ts'
import { mustGovern } from '../people/policies.ts'
import { refuse } from '../problem.ts'
import { type WatchedFolder, watchedFolder } from '../wire/intake.ts'
import { watchedFolderChanges } from '../wire/intake-events.ts'
import { command, decided } from './command.ts'
import type { Desk } from './desk.ts'
import { refuseTakenIntakeName } from './intake-names.ts'

/** Watches a folder for wire copy; the main process has asked a person for it. */
export const watchFolder = command({
  name: 'watch-folder',
  askedBy: 'main',
  input: watchedFolder
    .pick({ path: true, name: true, taken: true, language: true, charset: true })
    .extend({ intakeId }),
  policy(_desk, actor) {
    mustGovern(actor, 'watch a folder')
  },
  decide(desk, _actor, { intakeId: id, ...settings }) {
    if (desk.intake(id) !== null) refuse('intake-known', 'This folder is watched already.', 'Change it instead.')
    refuseTakenIntakeName(desk, id, settings.name)
    refuseFolder(desk, settings.path)
    const intake = { kind: 'folder' as const, id, ...settings, paused: false, begunAt: desk.now, endedAt: null }
    return decided({ kind: 'intake', subject: id, type: 'intake-begun', data: { intake } })
  },
})

/** Changes a watched folder: its name, defaults, what becomes of taken files, or whether it rests. */
export const changeWatchedFolder = command({
  name: 'change-watched-folder',
  askedBy: 'window',
  input: z.object({ intakeId, changes: watchedFolderChanges }),
  policy(_desk, actor) {
    mustGovern(actor, 'change a watched folder')
  },
  decide(desk, _actor, input) {
    const folder = folderNamed(desk, input.intakeId)
    if (input.changes.name !== undefined) refuseTakenIntakeName(desk, folder.id, input.changes.name)
    return decided({
      kind: 'intake',
      subject: folder.id,
      type: 'watched-folder-changed',
      data: { changes: input.changes },
    })
  },
})

/** Watches a folder no longer; its files stay where they are. */
export const stopWatchingFolder = command({
  name: 'stop-watching-folder',
  askedBy: 'window',
  input: z.object({ intakeId }),
  policy(_desk, actor) {
    mustGovern(actor, 'stop watching a folder')
  },
  decide(desk, _actor, input) {
    return decided({
      kind: 'intake',
      subject: folderNamed(desk, input.intakeId).id,
      type: 'intake-ended',
      data: {},
    })
  },
})

function folderNamed(desk: Desk, id: IntakeId): WatchedFolder {
  const intake = desk.intake(id)
  if (intake?.kind === 'folder' && intake.endedAt === null) return intake
  return refuse('no-such-folder', 'This folder is not watched.', 'Choose one from the list.')
}

/** One file must not be taken twice, and what the desk released must not come back as wire copy. */
function refuseFolder(desk: Desk, path: string): void {
  const watched = desk.intakes().some((intake) => intake.kind === 'folder' && intake.path === path)
  if (watched) refuse('folder-watched', 'This folder is watched already.', 'Choose another folder.', 'path')
  if (desk.house()?.releaseFolder === path) {
    refuse('folder-is-release-folder', 'Released stories are written to this folder.', 'Choose another folder.', 'path')
  }
}
