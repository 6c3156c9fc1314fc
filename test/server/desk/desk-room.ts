/** A desk on a database of its own, with demo people, and a pump that does what a worker would. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino, type Logger } from 'pino'
import { approvalKeys as keysOf } from '../../../server/approvals/keys.ts'
import type { CheckEvidence } from '../../../server/auth/signed-evidence.ts'
import { staffUnderLock } from '../../../server/auth/sessions.ts'
import type { AgendaKey } from '../../../server/db/agenda.ts'
import { ensurePolicy } from '../../../server/db/policies.ts'
import { ensureQuestionnaire } from '../../../server/db/questionnaires.ts'
import type { AccountPortal } from '../../../server/desk/account-desk.ts'
import { createDesk } from '../../../server/desk/desk.ts'
import type { Reply } from '../../../server/desk/replies.ts'
import { starterPolicy } from '../../../workflows/outages/starter-policy.ts'
import { starterQuestionnaire } from '../../../workflows/questionnaire/starter-questionnaire.ts'
import type { Answers } from '../../../workflows/contracts/form.ts'
import type { Customer, Officer } from '../../../workflows/contracts/viewer.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { freshDatabase, type FreshDatabase } from '../../database.ts'

export const anna: Customer = {
  role: 'customer',
  portal: 'demo',
  subject: 'anna',
  name: 'Anna Nowak',
  firm: { eori: 'PL100000001200000', name: 'Agencja Celna Bałtyk' },
  represents: [{ eori: 'PL100000008700000', name: 'Import Pomorze sp. z o.o.' }],
}
export const piotr: Customer = {
  role: 'customer',
  portal: 'demo',
  subject: 'piotr',
  name: 'Piotr Wiśniewski',
  firm: { eori: 'PL122078134200000', name: 'Skład Wisła sp. z o.o.' },
  represents: [],
}
export const officer = (id: string, name: string): Officer => ({
  role: 'officer',
  id,
  name,
  roles: ['officer'],
})
export const maria = officer('off_maria', 'Maria Zielińska')
export const jan = officer('off_jan', 'Jan Kowalczyk')

export const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
export const lrns = (n: number, prefix = 'LRN26') =>
  Array.from({ length: n }, (_, i) => `${prefix}${String(i).padStart(6, '0')}`)

export function application(more: Answers = {}): Answers {
  return {
    system: 'NCTS2',
    direction: 'departure',
    side: 'customs',
    offices: ['PL322080'],
    startedAt: minutesAgo(45),
    channelsTried: ['web-service', 'web-form'],
    urgency: ['perishable'],
    principals: ['PL100000008700000'],
    lrns: lrns(12),
    grn: '26PL000000G000127',
    contactName: 'Anna Nowak',
    contactPhone: '+48 600 100 200',
    declarationRecords: true,
    ...more,
  }
}

/** The grant as its form is filled in, and what it rests on: where no outage of ours is behind it, somebody has to say. */
export const offeredGrant = ({ offers }: Pick<View, 'offers'>, more: Answers = {}): Answers => ({
  ...offers.find(({ event }) => event === 'propose')?.answers,
  basis: 'Monitoring record NCTS2-4711.',
  ...more,
})

export function outageAnswers(more: Answers = {}): Answers {
  return {
    system: 'NCTS2',
    outageKind: 'central',
    startedAt: minutesAgo(50),
    webService: 'rejected',
    webForm: 'closed',
    fallback: 'individual',
    titlePl: 'Awaria NCTS2',
    bodyPl: 'System NCTS2 nie przyjmuje komunikatów.',
    titleEn: 'NCTS2 is down',
    bodyEn: 'NCTS2 does not accept messages.',
    ...more,
  }
}

const keysFor = (folder: string) => keysOf({ folder, key: null, earlier: null })

/** With a database of its own unless another, migrated one is given. */
export async function deskRoom(
  database?: FreshDatabase,
  {
    webhooks,
    accountPortals,
    sendsMessages = false,
    checkEvidence,
    log = pino({ level: 'silent' }),
  }: {
    webhooks?: ReadonlySet<string>
    accountPortals?: readonly AccountPortal[]
    sendsMessages?: boolean
    checkEvidence?: CheckEvidence
    log?: Logger
  } = {},
) {
  const { db, url, drop } = database ?? (await freshDatabase())
  await ensurePolicy(db, starterPolicy)
  await ensureQuestionnaire(db, starterQuestionnaire)
  for (const { id, name } of [maria, jan]) {
    await db.write('INSERT INTO staff (id, issuer, subject, name, roles) VALUES ($1, $2, $3, $4, $5)', [
      id,
      'https://id.example',
      id,
      name,
      '["officer"]',
    ])
  }
  const rung: AgendaKey[] = []
  const changes: { case: string; version: number }[] = []
  const keyFolder = mkdtempSync(join(tmpdir(), 'hd-keys-'))
  const approvalKeys = keysFor(keyFolder)
  const desk = createDesk({
    db,
    approvalKeys,
    baseUrl: 'https://desk.example',
    log,
    staffUnderLock,
    ring: (keys) => void rung.push(...keys),
    changed: (change) => void changes.push(change),
    announced: () => undefined,
    ...(webhooks && { webhooks }),
    ...(accountPortals && { accountPortals }),
    sendsMessages,
    ...(checkEvidence && { checkEvidence }),
  })
  let keys = 0
  const key = () => `key-${++keys}`

  /** Performs everything that is due, and what that leaves behind, until nothing is. */
  async function work(): Promise<void> {
    for (;;) {
      const due = await db.rows<AgendaKey>(
        `SELECT case_id AS caseId, version, n FROM agenda WHERE state = 'waiting' AND due_at <= UTC_TIMESTAMP(3)`,
      )
      if (due.length === 0) return
      for (const row of due) await desk.perform(row)
    }
  }
  /** Time is the database's; what was armed for later comes due now. */
  async function ring(name: string): Promise<void> {
    await db.write(
      `UPDATE agenda SET due_at = UTC_TIMESTAMP(3) WHERE state = 'waiting' AND type = 'timer' AND name LIKE $1`,
      [`xstate.after.${name}.%`],
    )
    await work()
  }
  const view = (reply: Reply) => JSON.parse(reply.body) as View
  const open = async (
    answers: Answers = application(),
    viewer: Customer | Officer = anna,
    kind = 'fallback',
  ) => view(await desk.door.open({ kind, answers }, viewer, key()))
  const send = async (of: View, event: string, viewer: Customer | Officer, answers?: Answers) =>
    view(
      await desk.door.send(of.id, { event, version: of.version, ...(answers && { answers }) }, viewer, key()),
    )
  const look = (of: View, viewer: Customer | Officer = anna) => desk.reading.look(of.id, viewer)

  return {
    db,
    url,
    desk,
    approvalKeys,
    keyFolder,
    rung,
    changes,
    key,
    work,
    ring,
    open,
    send,
    look,
    close: drop,
  }
}

export type DeskRoom = Awaited<ReturnType<typeof deskRoom>>
