/** The desk as the other rooms use it: one door to change, one way to look, and what a worker performs. */
import type { Logger } from 'pino'
import { starterContact } from '../../workflows/contact.ts'
import type { ContactCard } from '../../workflows/contracts/contact.ts'
import type { ApprovalKeys } from '../approvals/keys.ts'
import type { CheckEvidence } from '../auth/signed-evidence.ts'
import type { AgendaKey } from '../db/agenda.ts'
import type { StoredCase } from '../db/cases.ts'
import type { Database } from '../db/database.ts'
import { createAbuseWatch, type AbuseWatch } from './abuse-watch.ts'
import { createAccountDesk, type AccountPortal } from './account-desk.ts'
import type { AccountRequests } from './account-requests.ts'
import { createAccounts, type Accounts } from './accounts.ts'
import { createAnnouncementBoard, type AnnouncementBoard } from './announcements.ts'
import { createArticles, type Articles } from './articles.ts'
import { createBulk, type Bulk } from './bulk/bulk.ts'
import { createCallers, type Callers } from './callers.ts'
import { createCallNotes, type CallNotes } from './call-notes.ts'
import { createContactDesk, type ContactDesk } from './contact-desk.ts'
import { createDoor, type Door } from './door.ts'
import { createMailEffect } from './mail-effect.ts'
import { createMailRoom, type MailRoom } from './mail-room.ts'
import { createIncoming, type Incoming } from './incoming.ts'
import { createFeedback, type Feedback } from './feedback.ts'
import { createKnowledge, type Knowledge } from './knowledge.ts'
import { createNotices, type Notices } from './notices.ts'
import { createNumbers } from './numbers.ts'
import { createOutageBoard, type OutageBoard } from './outages/board.ts'
import type { Findings } from './outages/findings.ts'
import { createNewsProgress, type NewsProgress } from './outages/news-progress.ts'
import { createWebhookDesk, type WebhookDesk } from './webhook-log.ts'
import { createOutageWork } from './outages/work.ts'
import { createPhoneNotices, type PhoneNoticeDesk } from './phone-notices.ts'
import { createPowers, type Powers } from './powers.ts'
import { createPowerRegister, type PowerBook } from './power-register.ts'
import { createPerform } from './perform.ts'
import { createPolicyBook, type PolicyDesk } from './policy-book.ts'
import { createPolicyTrials, type PolicyTrials } from './policy-trials.ts'
import { createPolicySource, type PolicySource } from './policy-source.ts'
import { createQuestionnaireBook, type QuestionnaireBookDesk } from './questionnaire-book.ts'
import { createQuestionnaires, type Questionnaires } from './questionnaires.ts'
import { createCorrections, type Corrections } from './corrections.ts'
import { createSubstitutions, type Substitutions } from './substitutions.ts'
import { createRecords, type Records } from './records.ts'
import { createShow, kindOfCase } from './show.ts'
import { underLock, type ReadRights } from './staff-under-lock.ts'
import { createReading, type Reading } from './reading.ts'
import type { Next } from './write.ts'

export type Desk = {
  readonly door: Door
  readonly reading: Reading
  readonly board: AnnouncementBoard
  readonly notices: Notices
  readonly accounts: Accounts
  readonly powers: Powers
  readonly powerBook: PowerBook
  readonly callers: Callers
  /** Calls in the record of cases. */
  readonly callNotes: CallNotes
  readonly accountRequests: AccountRequests
  readonly bulk: Bulk
  readonly contact: ContactDesk
  readonly knowledge: Knowledge
  readonly articles: Articles
  readonly feedback: Feedback
  readonly questionnaires: Questionnaires
  readonly questionnaireBook: QuestionnaireBookDesk
  readonly mail: MailRoom
  readonly incoming: Incoming
  readonly policies: PolicySource
  /** Exports and seals what is recorded; null where nothing signs. */
  readonly records: Records | null
  readonly substitutions: Substitutions
  /** Corrects the record of a case by a new entry. */
  readonly correct: Corrections
  readonly policyBook: PolicyDesk
  readonly trials: PolicyTrials
  readonly phoneNotices: PhoneNoticeDesk
  readonly abuse: AbuseWatch
  readonly webhooks: WebhookDesk
  readonly outages: OutageBoard
  readonly outageNews: NewsProgress
  readonly findings: Findings
  readonly perform: (key: AgendaKey) => Promise<void>
}

export type DeskOptions = {
  readonly db: Database
  readonly baseUrl: string
  /** Signs approvals and records; where there are none, documents carry no signed code. */
  readonly approvalKeys?: ApprovalKeys | undefined
  /** How the desk is reached besides this interface; the starter set where none is given. */
  readonly contact?: ContactCard
  /** Portals that let the desk ask about accounts, and give orders. */
  readonly accountPortals?: readonly AccountPortal[]
  readonly log: Logger
  readonly staffUnderLock: ReadRights
  /** Rings for a worker; must neither throw nor wait. */
  readonly ring: (keys: readonly AgendaKey[]) => void
  /** Tells open pages; must neither throw nor wait. */
  readonly changed: (
    change: { case: string; version: number },
    owner: { portal: string; eori: string },
  ) => void
  readonly announced: () => void
  /** Whether an SMTP server is configured; false where it is not said. */
  readonly sendsMail?: boolean
  /** Looks at what portals say of signed requests; without it none of it counts. */
  readonly checkEvidence?: CheckEvidence
  /** Whether a gateway to telephones is configured; false where it is not said. */
  readonly sendsMessages?: boolean
  /** Portals whose back ends are told of their customers' cases. */
  readonly webhooks?: ReadonlySet<string>
}

const noEvidence: CheckEvidence = () => Promise.resolve(null)

export function createDesk(options: DeskOptions): Desk {
  const { db, baseUrl, approvalKeys, contact, log, ring, changed, announced } = options
  const staffUnderLock = underLock(options.staffUnderLock)
  const { webhooks } = options
  const policies = createPolicySource(db)
  const accounts = createAccounts(db)
  const knowledge = createKnowledge(db)
  const show = createShow(baseUrl)
  const numbers = createNumbers(db)
  const trials = createPolicyTrials(db, log)
  const told = (row: StoredCase) =>
    changed({ case: row.id, version: row.version }, { portal: row.portal, eori: row.ownerEori })
  const committed = ({ row, due }: Pick<Next, 'row' | 'due'>) => {
    ring(due)
    told(row)
    if (kindOfCase(row).announces) announced()
  }
  const door = createDoor({
    db,
    numbers,
    policies,
    show,
    staffUnderLock,
    committed,
    ...(webhooks && { webhooks }),
  })
  const bulk = createBulk({
    db,
    door,
    numbers,
    policies,
    staffUnderLock,
    committed,
    progressed: told,
    log,
  })
  const questionnaires = createQuestionnaires(db, baseUrl)
  const outages = createOutageWork({ db, door, numbers, policies, committed, progressed: told, log })
  const hasGateway = options.sendsMessages ?? false
  const accountDesk = createAccountDesk(db, door, baseUrl, options.accountPortals ?? [], {
    hasGateway,
    checkEvidence: options.checkEvidence ?? noEvidence,
  })
  return {
    door,
    reading: createReading(db, show),
    substitutions: createSubstitutions(db, staffUnderLock),
    correct: createCorrections({ db, show, staffUnderLock, committed }),
    records: approvalKeys ? createRecords(db, approvalKeys, baseUrl) : null,
    board: createAnnouncementBoard(db),
    notices: createNotices(db),
    accounts,
    powers: createPowers(db, staffUnderLock),
    powerBook: createPowerRegister(db, staffUnderLock),
    callers: createCallers(db, accounts),
    callNotes: createCallNotes({ db, show, staffUnderLock, committed }),
    accountRequests: accountDesk.requests,
    bulk,
    contact: createContactDesk(db, contact ?? starterContact),
    knowledge,
    articles: createArticles(db, knowledge.board),
    feedback: createFeedback(db),
    questionnaires,
    questionnaireBook: createQuestionnaireBook({ db, staffUnderLock }),
    mail: createMailRoom(db, accounts, baseUrl, options.sendsMail ?? false),
    incoming: createIncoming({ db, staffUnderLock }),
    policies,
    policyBook: createPolicyBook({ db, policies, trials, staffUnderLock }),
    trials,
    phoneNotices: createPhoneNotices(db, door, staffUnderLock, hasGateway),
    abuse: createAbuseWatch({ db, policies, staffUnderLock }),
    webhooks: createWebhookDesk({ db, portals: webhooks ?? new Set(), staffUnderLock }),
    outages: createOutageBoard(db),
    outageNews: createNewsProgress(db),
    findings: outages.findings,
    perform: createPerform({
      db,
      door,
      baseUrl,
      approvalKeys: approvalKeys ?? null,
      bulk,
      mail: createMailEffect(db, questionnaires.mailed),
      outages,
      accounts: accountDesk,
      log,
    }),
  }
}
