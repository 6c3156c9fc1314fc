/** A complaint about a solution: what it is about, and how it went. */
import { z } from 'zod'

const instant = z.iso.datetime()

export const complaintOutcomes = ['upheld', 'partly', 'not-upheld'] as const
export const ComplaintOutcome = z.enum(complaintOutcomes)
export type ComplaintOutcome = z.infer<typeof ComplaintOutcome>

/** The case complained about, as both sides may know it. */
export const Subject = z.object({ id: z.string(), number: z.string(), kind: z.string() })
export type Subject = z.infer<typeof Subject>

/** What a View says of a complaint beyond what it says of every case. */
export const ComplaintBrief = z.object({
  subject: Subject,
  /** The authority's answer: facts, reasons, what will be done, and who signed it. */
  answer: z
    .object({
      outcome: ComplaintOutcome,
      facts: z.string(),
      reasons: z.string(),
      measures: z.string().nullable(),
      at: instant,
      by: z.string(),
    })
    .nullable(),
  /** Handed to the body that is competent. */
  forwarded: z.object({ body: z.string(), reason: z.string(), at: instant, by: z.string() }).nullable(),
  /** Every time the term was moved, with what the complainant was told. */
  extensions: z.array(z.object({ reason: z.string(), dueAt: instant, at: instant })),
})
export type ComplaintBrief = z.infer<typeof ComplaintBrief>

/** GET /api/cases/{id}/complaints: one complaint about a case, as the case's own page lists it. */
export const ComplaintRow = z.object({
  id: z.string(),
  number: z.string(),
  step: z.string(),
  outcome: ComplaintOutcome.nullable(),
  openedAt: instant,
})
export type ComplaintRow = z.infer<typeof ComplaintRow>

/** GET /api/cases/{id}/appeals: one appeal against the refusal of a case. */
export const AppealRow = z.object({
  id: z.string(),
  number: z.string(),
  step: z.string(),
  outcome: z.string().nullable(),
  openedAt: instant,
})
export type AppealRow = z.infer<typeof AppealRow>
