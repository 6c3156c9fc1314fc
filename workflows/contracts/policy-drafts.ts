/** The policy in the making: drafts, what they change, what they would have decided, and the versions there have been. */
import { z } from 'zod'
import { PolicyRow } from './policy.ts'
import { modes, plannedness, traderClasses } from './policy-options.ts'
import { Sections } from './policy-sections.ts'

const instant = z.iso.datetime()
const person = z.object({ id: z.string(), name: z.string() })

/** A table as it is sent: what is wrong with it is told row by row, so its shape is looked at later. */
const rows = z.array(z.unknown()).max(500)
const note = z.string().max(2000)

/** Without rows: a copy of the newest version. With them: an import, looked through as a whole. */
export const CreateDraft = z.strictObject({
  rows: rows.optional(),
  sections: z.unknown().optional(),
  note: note.optional(),
})
export type CreateDraft = z.infer<typeof CreateDraft>

/** `revision`: the one that was seen; another one gives 409. */
export const SaveDraft = z.strictObject({ revision: z.int(), rows, sections: z.unknown(), note })
export type SaveDraft = z.infer<typeof SaveDraft>

/** On the cases that were opened in a month (Polish time), or within so many days. */
export const TryDraft = z.union([
  z.strictObject({ revision: z.int(), days: z.int().min(1).max(366) }),
  z.strictObject({ revision: z.int(), month: z.string().regex(/^2\d{3}-(0[1-9]|1[0-2])$/) }),
])
export type TryDraft = z.infer<typeof TryDraft>

/** `activeFrom` null: at once. */
export const ActivateDraft = z.strictObject({ revision: z.int(), activeFrom: instant.nullable() })
export type ActivateDraft = z.infer<typeof ActivateDraft>

const RowKey = z.object({
  system: z.string(),
  side: z.enum(['customs', 'trader']),
  traderClass: z.enum(traderClasses),
  direction: z.string(),
  planned: z.enum(plannedness),
})

/** `before` and `after` as JSON. */
export const CellChange = z.object({ column: z.string(), before: z.string(), after: z.string() })
export type CellChange = z.infer<typeof CellChange>

export const RowChange = z.object({
  key: RowKey,
  change: z.enum(['added', 'changed', 'removed']),
  cells: z.array(CellChange),
})
export type RowChange = z.infer<typeof RowChange>

export const PolicyDifference = z.object({ rows: z.array(RowChange), sections: z.array(CellChange) })
export type PolicyDifference = z.infer<typeof PolicyDifference>

/** What a case comes to under a table, as far as its record goes. */
export const Outcome = z.object({
  /** Null where no row covers the request: the form would have refused it. */
  mode: z.enum(modes).nullable(),
  /** The first step, and the last one. */
  step: z.string().nullable(),
  ended: z.string().nullable(),
  /** Code of a refusal, or of another outcome without a grant. */
  reason: z.string().nullable(),
  /** How many officers it takes, or took. */
  officers: z.int(),
  decisionDueAt: instant.nullable(),
  windowEndsAt: instant.nullable(),
  returnDueAt: instant.nullable(),
  /** Nobody had decided when the term was over. */
  overdue: z.boolean(),
})
export type Outcome = z.infer<typeof Outcome>

export const trialReasons = [
  'no-row',
  'mode',
  'officers',
  'ended',
  'refusal',
  'decision-due',
  'window',
  'return-due',
  'overdue',
  'missed',
] as const

/** `missed`: what somebody did then, and could not do: `fault` is the field and the code by which it would be refused. */
export const TrialReason = z.object({
  code: z.enum(trialReasons),
  event: z.string().nullable(),
  fault: z.string().nullable(),
})
export type TrialReason = z.infer<typeof TrialReason>

export const Otherwise = z.object({
  id: z.string(),
  number: z.string(),
  openedAt: instant,
  key: RowKey,
  before: Outcome,
  after: Outcome,
  why: z.array(TrialReason),
  /** Columns of the row that differ. */
  columns: z.array(z.string()),
})
export type Otherwise = z.infer<typeof Otherwise>

/** What a draft would have made of the cases that were opened in a time. */
export const DryRun = z.object({
  at: instant,
  from: instant,
  to: instant,
  cases: z.int(),
  /** The first of them; all are in the table that can be fetched. */
  otherwise: z.array(Otherwise),
  otherwiseCount: z.int(),
  /** Cases decided the same way, under other terms or texts. */
  otherTerms: z.int(),
  /** Cases that cannot be computed again. */
  unreadable: z.int(),
})
export type DryRun = z.infer<typeof DryRun>

/** A dry run that is waiting, or under way: how many of its cases are through. */
export const Trial = z.object({
  id: z.string(),
  state: z.enum(['queued', 'running', 'done', 'failed', 'outdated']),
  revision: z.int(),
  total: z.int(),
  done: z.int(),
})
export type Trial = z.infer<typeof Trial>

export const DraftCard = z.object({
  id: z.string(),
  state: z.enum(['open', 'activated', 'discarded']),
  revision: z.int(),
  basedOn: z.int(),
  note: z.string(),
  /** Everybody who has written in it: none of them may activate it. */
  authors: z.array(person),
  changedAt: instant,
  /** The revision that was tried last, or null. */
  tried: z.int().nullable(),
})
export type DraftCard = z.infer<typeof DraftCard>

export const Draft = DraftCard.extend({
  rows: z.array(PolicyRow).readonly(),
  sections: Sections,
  difference: PolicyDifference,
  dryRun: DryRun.nullable(),
  /** The newest one. */
  trial: Trial.nullable(),
})
export type Draft = z.infer<typeof Draft>

export const VersionCard = z.object({
  version: z.int(),
  state: z.enum(['in-force', 'scheduled', 'past', 'never-in-force']),
  activeFrom: instant,
  note: z.string(),
  /** Empty for the first version, which came with the desk. */
  authors: z.array(z.string()),
  activatedBy: z.string().nullable(),
  activatedAt: instant.nullable(),
  rows: z.int(),
})
export type VersionCard = z.infer<typeof VersionCard>

export const PolicyBook = z.object({ versions: z.array(VersionCard), drafts: z.array(DraftCard) })
export type PolicyBook = z.infer<typeof PolicyBook>

export const PolicyVersion = VersionCard.omit({ rows: true }).extend({
  rows: z.array(PolicyRow).readonly(),
  sections: Sections,
  /** Beside the version before it; null for the first. */
  difference: PolicyDifference.nullable(),
})
export type PolicyVersion = z.infer<typeof PolicyVersion>
