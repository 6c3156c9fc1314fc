/**
 * What the desk says of a case: the answer to every write, so no screen guesses what happened.
 * Codes stand for words (`workflows/words`); all times are ISO 8601 in UTC with milliseconds.
 */
import { z } from 'zod'
import { ComplaintBrief } from './complaint.ts'
import type { Answers, Form } from './form.ts'

const instant = z.iso.datetime()

/** Where a case waits; the lanes of the console's inbox. */
export const lanes = ['to-decide', 'second-person', 'with-customer', 'running', 'closed'] as const
export const Lane = z.enum(lanes)
export type Lane = (typeof lanes)[number]

/** A line of explanation: a code under `words` and what to fill in. */
export const Line = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).optional(),
  at: instant.optional(),
})
export type Line = z.infer<typeof Line>

/** A term and how it came about, line by line; `dueAt` is null while the clock is stopped. */
export const Deadline = z.object({
  code: z.string(),
  startedAt: instant,
  dueAt: instant.nullable(),
  pausedSince: instant.nullable(),
  explanation: z.array(Line),
})
export type Deadline = z.infer<typeof Deadline>

/** Something this viewer may do to the case now. A button is shown where there is an offer, and nowhere else. */
export const Offer = z.object({
  event: z.string(),
  tone: z.enum(['primary', 'neutral', 'danger']),
  form: z.custom<Form>().nullable(),
  /** What the form is filled with at first. */
  answers: z.custom<Answers>().optional(),
  /** Lines shown above the form: what the step will do. */
  effect: z.array(Line).optional(),
})
export type Offer = z.infer<typeof Offer>

/** One automatic check. `ok` and `warn` and `stop` are advice to the officer; the officer decides. */
export const Check = z.object({
  code: z.string(),
  outcome: z.enum(['ok', 'warn', 'stop']),
  lines: z.array(Line),
  checkedAt: instant,
})
export type Check = z.infer<typeof Check>

/** One proof of who somebody is, and what it counts by the rule: nobody weighs it. */
export const IdentityProof = z.object({
  code: z.string(),
  state: z.enum(['open', 'confirmed', 'unsettled', 'not-confirmed', 'not-reached']),
  points: z.number().int(),
  /** Of those that would do here, the levels it is part of. */
  levels: z.array(z.string()),
  lines: z.array(Line),
})
export type IdentityProof = z.infer<typeof IdentityProof>

export const Grant = z.object({
  offices: z.array(z.string()),
  /** In place of which ways of sending it may be used: `web-service`, `web-form`. Absent: of all. */
  channels: z.array(z.string()).optional(),
  from: instant,
  to: instant,
  maxDeclarations: z.number().int(),
  conditions: z.array(z.string()),
  remark: z.string().nullable(),
})
export type Grant = z.infer<typeof Grant>

/** One principal of an agent's request, decided by itself: granted with a limit of its own, or refused with a reason. */
export const PrincipalLine = z.object({
  eori: z.string(),
  outcome: z.enum(['granted', 'refused']),
  maxDeclarations: z.number().int(),
  /** Refusal code, where it was refused. */
  reason: z.string().nullable(),
})
export type PrincipalLine = z.infer<typeof PrincipalLine>

export const Proposal = z.object({
  round: z.number().int(),
  by: z.object({ id: z.string(), name: z.string() }),
  at: instant,
  /** Exactly one of the four: what the second person is asked to decide. */
  grant: Grant.nullable(),
  refusal: z.object({ reason: z.string(), text: z.string() }).nullable(),
  /** What was found: what a grant rests on, and what else the second person is to know. */
  facts: z.array(Line).optional(),
  text: z.string().nullable().optional(),
  extension: z
    .object({
      to: instant,
      maxDeclarations: z.number().int(),
      reason: z.string(),
      lines: z.array(PrincipalLine).optional(),
    })
    .nullable()
    .optional(),
  revocation: z.object({ reason: z.string() }).nullable().optional(),
  /** Of a grant: line by line, where the request names several principals. */
  lines: z.array(PrincipalLine).optional(),
})
export type Proposal = z.infer<typeof Proposal>

export const Decision = z.object({
  outcome: z.enum([
    'granted',
    'refused',
    'moot',
    'superseded',
    'not-available',
    'revoked',
    'left-unexamined',
  ]),
  /** Refusal code R01 to R14, or the reason of another outcome. */
  reason: z.string().nullable(),
  text: z.string().nullable(),
  at: instant,
  by: z.array(z.string()),
  /** What was found; of a refusal also which acts it rests on (word keys), and how it can be appealed against. */
  facts: z.array(Line).optional(),
  legalBasis: z.array(z.string()).optional(),
  appeal: z.array(Line).optional(),
})
export type Decision = z.infer<typeof Decision>

export const approvalStates = ['active', 'suspended', 'closed', 'revoked'] as const
export type ApprovalState = (typeof approvalStates)[number]

/** An approval's line for one principal; its number is printed on that principal's documents. */
export const ApprovalLine = PrincipalLine.extend({ number: z.string() })
export type ApprovalLine = z.infer<typeof ApprovalLine>

/** The approval as it was valid from one moment on: as granted first, then with each extension. */
export const ApprovalVersion = z.object({
  version: z.number().int(),
  number: z.string(),
  to: instant,
  maxDeclarations: z.number().int(),
  at: instant,
  by: z.array(z.string()),
  reason: z.string().nullable(),
  /** Where the outage's scope made it: what it is good for from then on. */
  offices: z.array(z.string()).optional(),
  channels: z.array(z.string()).optional(),
})
export type ApprovalVersion = z.infer<typeof ApprovalVersion>

/** A declaration made under the approval, bound to the version that was valid when it was used. */
export const Use = z.object({
  lrn: z.string(),
  usedAt: instant,
  /** Number of the version it was used under. */
  number: z.string(),
  /** Counted, or held until an officer has looked at it, and why. */
  state: z.enum(['counted', 'held', 'rejected']),
  cause: z.enum(['duplicate', 'over-limit', 'outside-window', 'suspended', 'not-granted']).nullable(),
  /** EORI of the principal whose declaration it is, where several were decided on. */
  principal: z.string().optional(),
})
export type Use = z.infer<typeof Use>

export const Approval = z.object({
  /** As it is printed now: with `-E1` after the first extension. */
  number: z.string(),
  /** Only to the holder and to staff; whoever has number and code can check the approval on the public page. */
  verifyCode: z.string(),
  checkUrl: z.string().optional(),
  grant: Grant,
  /** When the window closes as things stand: an outage that ends brings it forward. */
  windowEndsAt: instant,
  state: z.enum(approvalStates),
  /** 0 as first granted; `versions` has them all, the oldest first. */
  version: z.number().int(),
  versions: z.array(ApprovalVersion),
  lines: z.array(ApprovalLine),
  uses: z.array(Use),
  /** Why it may not be used for now; null where it may. */
  suspension: z
    .object({ at: instant, cause: z.enum(['officer', 'scope']), reason: z.string().nullable() })
    .nullable(),
  /** Of the grant what the outage does not cover any more, and from when it may not be used there. */
  outside: z
    .object({ offices: z.array(z.string()), channels: z.array(z.string()).optional(), from: instant })
    .nullable(),
  /** What the holder asked for and nobody has decided yet. */
  asked: z.object({ to: instant, reason: z.string(), at: instant }).nullable(),
  /** Granted while an appeal is pending. */
  interim: z.boolean(),
  /** The text to put on the documents, line by line, in both languages. */
  stamp: z.object({ pl: z.array(z.string()), en: z.array(z.string()) }),
  marker: z.string().nullable(),
  /** Whether the printable document can be fetched yet. */
  document: z.enum(['preparing', 'ready']),
})
export type Approval = z.infer<typeof Approval>

/** What the holder must do for one declaration after the window closed. */
export const Duty = z.object({
  id: z.string(),
  identifier: z.enum(['lrn', 'mrn', 'arc']),
  value: z.string(),
  task: z.enum(['re-enter', 'return-paper', 'withdraw', 'data-capture', 'notify']),
  /** How it may be ticked off. */
  outcomes: z.array(z.string()),
  outcome: z.string().nullable(),
  electronicMrn: z.string().nullable(),
  settledAt: instant.nullable(),
  /** EORI of the principal whose declaration it is, where the request names several and says so. */
  principal: z.string().optional(),
})
export type Duty = z.infer<typeof Duty>

/** Another outage, by what people know it by. */
export const OutageRef = z.object({ id: z.string(), callNumber: z.string(), system: z.string() })
export type OutageRef = z.infer<typeof OutageRef>

export const OutageBrief = z.object({
  id: z.string(),
  callNumber: z.string(),
  system: z.string(),
  state: z.string(),
  revision: z.number().int(),
  startedAt: instant,
  expectedEnd: instant.nullable(),
  actualEnd: instant.nullable(),
  /** The outage that it follows from, and those that follow from it, where that is known. */
  parent: OutageRef.nullable().optional(),
  derived: z.array(OutageRef).optional(),
})
export type OutageBrief = z.infer<typeof OutageBrief>

/** A file that belongs to a case. Its content is fetched by a link of its own, and never while it is in quarantine. */
export const FileBrief = z.object({
  id: z.string(),
  name: z.string(),
  bytes: z.number().int(),
  /** By content, never by name. */
  mediaType: z.string(),
  /** SHA-256 in hexadecimal. */
  digest: z.string(),
  state: z.enum(['checking', 'ready', 'quarantined']),
})
export type FileBrief = z.infer<typeof FileBrief>

/** Something said on a case, by the customer or by staff. */
export const Message = z.object({
  at: instant,
  by: z.object({ role: z.enum(['customer', 'officer', 'engine']), name: z.string() }),
  kind: z.enum(['report', 'information', 'question', 'reply', 'solution', 'reason', 'note']),
  text: z.string(),
  files: z.array(FileBrief),
  /** Staff among themselves: never in a customer's View. */
  internal: z.boolean(),
})
export type Message = z.infer<typeof Message>

export const View = z.object({
  id: z.string(),
  number: z.string(),
  kind: z.string(),
  kindVersion: z.number().int(),
  /** Counts the events of the case; every event names the version it saw. */
  version: z.number().int(),
  step: z.string(),
  lane: Lane,
  final: z.boolean(),
  owner: z.object({ eori: z.string(), name: z.string(), person: z.string() }),
  openedAt: instant,
  changedAt: instant,
  answers: z.custom<Answers>(),
  /** An officer's remarks to single fields, while the case is with the customer. */
  remarks: z.record(z.string(), z.string()),
  /** What happens next, and what stands in the way: "the automatic checks wait for a worker". */
  next: z.array(Line),
  notes: z.array(Line),
  deadlines: z.array(Deadline),
  offers: z.array(Offer),
  assignee: z.object({ id: z.string(), name: z.string() }).nullable(),
  decision: Decision.nullable(),
  approval: Approval.nullable(),
  duties: z.array(Duty),
  outage: OutageBrief.nullable(),
  /** What was said, oldest first, for kinds that are a conversation. */
  thread: z.array(Message).optional(),
  complaint: ComplaintBrief.optional(),
  /** What the customer may do about the desk's answer: complain, and until when the questionnaire is open. */
  afterwards: z
    .object({
      complaint: z.boolean(),
      questionnaireUntil: instant.nullable(),
      /** The term for an appeal; one that comes later is looked at only with reasons. */
      appeal: Deadline.optional(),
    })
    .optional(),
  /** For staff only; null for everybody else. `checks` is null until a worker has run them. */
  staff: z
    .object({
      checks: z.array(Check).nullable(),
      proposal: Proposal.nullable(),
      policy: z.array(Line),
      /** Of kinds in which somebody must be identified. */
      proofs: z.array(IdentityProof).optional(),
      /** The answers as they were when the case was sent back, once it has come again: to show what changed. */
      before: z.custom<Answers>().optional(),
    })
    .nullable(),
})
export type View = z.infer<typeof View>

/** One row of a list: what is needed to choose, and no personal data beyond it. */
export const CaseRow = z.object({
  id: z.string(),
  number: z.string(),
  kind: z.string(),
  version: z.number().int(),
  step: z.string(),
  lane: Lane,
  system: z.string().nullable(),
  /** What it is about, in the words of whoever opened it; null for kinds that ask for none, absent where a page made the row. */
  title: z.string().nullable().optional(),
  ownerEori: z.string(),
  ownerName: z.string(),
  openedAt: instant,
  changedAt: instant,
  dueAt: instant.nullable(),
  assignee: z.string().nullable(),
})
export type CaseRow = z.infer<typeof CaseRow>

/** A page of a list. `next` is the cursor of the page after it, or null. */
export const CasePage = z.object({
  rows: z.array(CaseRow),
  next: z.string().nullable(),
  /** How many cases wait in each lane; only for staff. */
  counts: z.partialRecord(Lane, z.number().int()).nullable(),
})
export type CasePage = z.infer<typeof CasePage>

export const HistoryEntry = z.object({
  version: z.number().int(),
  at: instant,
  event: z.string(),
  actor: z.object({ role: z.enum(['customer', 'officer', 'engine']), name: z.string() }),
  from: z.string().nullable(),
  to: z.string(),
  /** Why: the reason, code or remark that went with the event. */
  lines: z.array(Line),
  /** The print that was made: its name under `documents`, and its SHA-256 in hexadecimal. */
  document: z.object({ name: z.string(), sha256: z.string() }).optional(),
  /** For staff: the mail by which it came, where it can be looked at as it was laid out. */
  mail: z.number().int().optional(),
  hash: z.string(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>
