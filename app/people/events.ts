import { z } from 'zod'
import { footerId } from '../ids.ts'
import { house, newsroomDesk } from './house.ts'
import { person } from './person.ts'

/** What is decided about the house and its people. */
export const houseEvents = [
  z.object({ type: z.literal('house-set-up'), data: z.object({ house }) }),
  z.object({
    type: z.literal('house-settings-changed'),
    data: z.object({
      changes: house
        .pick({
          name: true,
          language: true,
          timeZone: true,
          sections: true,
          allowOwnApproval: true,
          columnMeasure: true,
          releaseFolder: true,
          words: true,
        })
        .partial(),
    }),
  }),
  z.object({ type: z.literal('desk-opened'), data: z.object({ desk: newsroomDesk }) }),
  z.object({ type: z.literal('default-footer-chosen'), data: z.object({ footerId: footerId.nullable() }) }),
] as const

export const personEvents = [
  z.object({ type: z.literal('person-added'), data: z.object({ person }) }),
  z.object({
    type: z.literal('person-changed'),
    data: z.object({
      changes: person.pick({ name: true, admin: true, roles: true, active: true, words: true }).partial(),
    }),
  }),
] as const
