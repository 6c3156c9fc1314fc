/** Puts a mail that a case asks for into the outbox, together with the end of the agenda row that asked. */
import { MailPayload, type MailParams } from '../../workflows/contracts/mail.ts'
import type { Line } from '../../workflows/contracts/view.ts'
import type { CaseState, MailRule } from '../../workflows/machines/kind.ts'
import { eventName } from '../../workflows/machines/advance.ts'
import { templateOf } from '../../workflows/mail/templates.ts'
import { finish, readWaiting, type AgendaKey } from '../db/agenda.ts'
import type { StoredCase } from '../db/cases.ts'
import type { Database, Executor } from '../db/database.ts'
import { insertingMail, type NewMail } from '../db/mail.ts'
import { readMailOwner } from '../db/mail-owner.ts'
import { digestTime, isWanted } from './mail-choice.ts'
import { ownerOf } from './case-files.ts'
import { stateOf, storedOf } from './show.ts'
import type { Step } from './step.ts'

export type MailEffect = (row: StoredCase, key: AgendaKey, payload: unknown) => Promise<void>

/** `links` makes the address of a case's questionnaire; null where there is none to answer. */
export function createMailEffect(
  db: Database,
  links: (caseId: string) => Promise<MailParams | null>,
): MailEffect {
  return async ({ id }, key, asked) => {
    const { template, to, params } = MailPayload.parse(asked)
    const { needs } = templateOf(template)
    const linked = needs === 'questionnaire-link' ? await links(id) : {}
    await db.transaction(async (tx) => {
      if (!(await readWaiting(tx, key, true))) return
      await finish(tx, key)
      const reached = linked && (await reaching(tx, id, template, to))
      if (!reached) return
      const once = `${key.caseId}/${key.version}/${key.n}`
      await tx.batch([
        insertingMail({ ...reached, key: once, template, caseId: id, params: { ...params, ...linked } }),
      ])
    })
  }
}

/** Null where there is no address, or where its owner does not want this mail. */
async function reaching(
  tx: Executor,
  caseId: string,
  template: string,
  to: MailPayload['to'],
): Promise<Pick<NewMail, 'to' | 'locale' | 'digestAt'> | null> {
  if (to !== 'owner') return { to: to.address, locale: to.locale }
  const owner = await readMailOwner(tx, caseId)
  const { weight } = templateOf(template)
  if (!owner || !isWanted(weight, owner.choice)) return null
  const digestAt = owner.digest && weight === 'progress' ? digestTime(new Date().toISOString()) : null
  return { to: owner.address, locale: owner.language, ...(digestAt && { digestAt }) }
}

/** What the kind says is told by mail after this step, as effects. */
export function mailsOf(step: Step, row: StoredCase): { name: 'mail'; payload: MailPayload }[] {
  const { mails = [] } = step.kind
  if (mails.length === 0) return []
  const state = stateOf(row, step.advanced.stored)
  const rules = mails.filter((rule) => isDue(rule, step, state))
  if (rules.length === 0) return []
  const { next, deadlines } = step.kind.look(state, ownerOf(row), step.now.at)
  const until = deadlines.flatMap(({ dueAt }) => dueAt ?? []).toSorted()[0] ?? null
  return rules.map(({ template, params }) => ({
    name: 'mail',
    payload: {
      template,
      to: 'owner',
      params: { step: row.step, next: next as Line[], until, ...params?.(state) },
    },
  }))
}

function isDue({ events, steps, when }: MailRule<unknown>, step: Step, state: CaseState<unknown>): boolean {
  const { before, event, advanced } = step
  const arrived = before.step !== advanced.step && (steps?.includes(advanced.step) ?? false)
  const happened = arrived || (events?.includes(eventName(event)) ?? false)
  if (!happened && (events ?? steps)) return false
  if (!when) return happened
  return when(state, before.version === 0 ? null : stateOf(before, storedOf(before)))
}
