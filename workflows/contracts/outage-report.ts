/** What a year of outages comes to, for officers. */
import { z } from 'zod'

/** Minutes in which a system was out of order; what overlaps counts once, and planned work is never mixed with failures. */
export const SystemYear = z.object({
  system: z.string(),
  unplanned: z.object({ outages: z.int(), minutes: z.int() }),
  planned: z.object({ outages: z.int(), minutes: z.int() }),
  /** Of the outages of both kinds: how often one was opened again, and how many were false alarms. */
  reopened: z.int(),
  falseAlarms: z.int(),
  /** Approvals to use the fall-back procedure that began in the year, and for how many declarations at most. */
  approvals: z.int(),
  declarations: z.int(),
})
export type SystemYear = z.infer<typeof SystemYear>

/** GET /api/staff/outages: systems without anything are left out. `years` are those that have any, the newest first. */
export const OutageReport = z.object({
  asOf: z.iso.datetime(),
  year: z.int(),
  years: z.array(z.int()),
  systems: z.array(SystemYear),
})
export type OutageReport = z.infer<typeof OutageReport>
