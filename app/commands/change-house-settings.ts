import { z } from 'zod'
import { house } from '../people/house.ts'
import { mustBeAdmin, mustGovern } from '../people/policies.ts'
import { command, decided } from './command.ts'

/** Changes the house's name, language, time zone, sections, column measure or rules. */
export const changeHouseSettings = command({
  name: 'change-house-settings',
  askedBy: 'window',
  input: z.object({
    changes: house
      .pick({ name: true, language: true, timeZone: true, sections: true, allowOwnApproval: true, columnMeasure: true })
      .partial(),
  }),
  policy(_desk, actor) {
    mustBeAdmin(actor, 'change the settings of the house')
  },
  decide(_desk, _actor, input) {
    return decided({ kind: 'house', subject: 'house', type: 'house-settings-changed', data: input })
  },
})

/** Chooses the folder releases are written to; the main process has asked a person for it. */
export const chooseReleaseFolder = command({
  name: 'choose-release-folder',
  askedBy: 'main',
  input: z.object({ folder: z.string().min(1) }),
  policy(_desk, actor) {
    mustGovern(actor, 'choose where released stories go')
  },
  decide(_desk, _actor, input) {
    return decided({
      kind: 'house',
      subject: 'house',
      type: 'house-settings-changed',
      data: { changes: { releaseFolder: input.folder } },
    })
  },
})
