import { v7 } from 'uuid'
import { z } from 'zod'

/**
 * Ids are UUIDv7, made on the device where the thing begins, so that several desks can later
 * share one newsroom and a command sent twice is recognised as the same command.
 */
const uuid = z.uuid({ version: 'v7' })

export const commandId = uuid.brand<'CommandId'>()
export const eventId = uuid.brand<'EventId'>()
export const deviceId = uuid.brand<'DeviceId'>()
export const personId = uuid.brand<'PersonId'>()
export const deskId = uuid.brand<'DeskId'>()
export const storyId = uuid.brand<'StoryId'>()
export const claimId = uuid.brand<'ClaimId'>()
export const evidenceId = uuid.brand<'EvidenceId'>()
export const footerId = uuid.brand<'FooterId'>()
export const wireItemId = uuid.brand<'WireItemId'>()
export const wireTakeId = uuid.brand<'WireTakeId'>()
export const wireSourceId = uuid.brand<'WireSourceId'>()
export const heldFileId = uuid.brand<'HeldFileId'>()
export const savedSearchId = uuid.brand<'SavedSearchId'>()
export const releaseId = uuid.brand<'ReleaseId'>()
export const intakeId = uuid.brand<'IntakeId'>()
export const importId = uuid.brand<'ImportId'>()

export type CommandId = z.infer<typeof commandId>
export type DeviceId = z.infer<typeof deviceId>
export type PersonId = z.infer<typeof personId>
export type DeskId = z.infer<typeof deskId>
export type StoryId = z.infer<typeof storyId>
export type ClaimId = z.infer<typeof claimId>
export type FooterId = z.infer<typeof footerId>
export type WireItemId = z.infer<typeof wireItemId>
export type WireTakeId = z.infer<typeof wireTakeId>
export type WireSourceId = z.infer<typeof wireSourceId>
export type SavedSearchId = z.infer<typeof savedSearchId>
export type ReleaseId = z.infer<typeof releaseId>
export type IntakeId = z.infer<typeof intakeId>
export type ImportId = z.infer<typeof importId>

/** A new id of the kind the schema names: `newId(storyId)`. Called at the edges only (windows, main, command line). */
export function newId<Schema extends z.ZodType<string>>(schema: Schema): z.infer<Schema> {
  return schema.parse(v7())
}
