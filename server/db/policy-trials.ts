/** Dry runs of the policy: a worker takes one page of cases after the other, and where it dies another goes on. */
import type { Otherwise, Trial } from '../../workflows/contracts/policy-drafts.ts'
import { sqlTime } from './cases.ts'
import type { Executor } from './database.ts'

export type StoredTrial = Trial & {
  readonly draftId: string
  readonly from: string
  readonly to: string
  readonly otherwiseCount: number
  readonly otherTerms: number
  readonly unreadable: number
  readonly reached: string
  readonly attempts: number
  readonly at: string
}

const columns = `id, draft_id AS draftId, revision, state, from_at AS \`from\`, to_at AS \`to\`, total, done,
  otherwise_count AS otherwiseCount, other_terms AS otherTerms, unreadable, reached, attempts, asked_at AS at`

export type NewTrial = Pick<StoredTrial, 'id' | 'draftId' | 'revision' | 'from' | 'to' | 'total'>

/** Another one of the same draft is not needed any more. */
export async function queueTrial(tx: Executor, trial: NewTrial, by: string): Promise<void> {
  await tx.write(
    `UPDATE policy_trials SET state = 'outdated' WHERE draft_id = $1 AND state IN ('queued', 'running')`,
    [trial.draftId],
  )
  await tx.write(
    `INSERT INTO policy_trials (id, draft_id, revision, state, from_at, to_at, total, done, otherwise_count,
       other_terms, unreadable, reached, attempts, asked_by, asked_at)
     VALUES ($1, $2, $3, 'queued', $4, $5, $6, 0, 0, 0, 0, '', 0, $7, UTC_TIMESTAMP(3))`,
    [trial.id, trial.draftId, trial.revision, sqlTime(trial.from), sqlTime(trial.to), trial.total, by],
  )
}

export async function newestTrial(db: Executor, draftId: string): Promise<StoredTrial | null> {
  const [row] = await db.rows<StoredTrial>(
    `SELECT ${columns} FROM policy_trials WHERE draft_id = $1 ORDER BY asked_at DESC, id DESC LIMIT 1`,
    [draftId],
  )
  return row ?? null
}

/** The one that has waited longest, or whose worker has not been heard of; nobody else has it until the lease is over. */
export async function takeTrial(tx: Executor, leaseSeconds: number): Promise<StoredTrial | null> {
  const [row] = await tx.rows<StoredTrial>(
    `SELECT ${columns} FROM policy_trials
     WHERE state = 'queued' OR (state = 'running' AND leased_until < UTC_TIMESTAMP(3))
     ORDER BY asked_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
  )
  if (!row) return null
  await tx.write(
    `UPDATE policy_trials SET state = 'running', attempts = attempts + 1,
       leased_until = UTC_TIMESTAMP(3) + INTERVAL $2 SECOND WHERE id = $1`,
    [row.id, leaseSeconds],
  )
  return { ...row, attempts: row.attempts + 1 }
}

export type Page = {
  readonly reached: string
  readonly cases: number
  readonly otherTerms: number
  readonly unreadable: number
  readonly otherwise: readonly Otherwise[]
}

/** False where another one has overtaken this trial, or it is not wanted any more. */
export async function keepPage(
  tx: Executor,
  { id, reached, attempts }: StoredTrial,
  page: Page,
  leaseSeconds: number,
): Promise<boolean> {
  const changed = await tx.write(
    `UPDATE policy_trials SET reached = $3, done = done + $4, otherwise_count = otherwise_count + $5,
       other_terms = other_terms + $6, unreadable = unreadable + $7,
       leased_until = UTC_TIMESTAMP(3) + INTERVAL $8 SECOND
     WHERE id = $1 AND reached = $2 AND attempts = $9 AND state = 'running'`,
    [
      id,
      reached,
      page.reached,
      page.cases,
      page.otherwise.length,
      page.otherTerms,
      page.unreadable,
      leaseSeconds,
      attempts,
    ],
  )
  if (changed !== 1) return false
  if (page.otherwise.length === 0) return true
  const values: string[] = [id]
  const tuples = page.otherwise.map(
    (one) => `($1, $${values.push(one.id)}, $${values.push(JSON.stringify(one))})`,
  )
  await tx.write(
    `INSERT INTO policy_trial_cases (trial_id, case_id, body) VALUES ${tuples.join(', ')}`,
    values,
  )
  return true
}

export async function endTrial(
  tx: Executor,
  { id, attempts }: StoredTrial,
  state: Trial['state'],
): Promise<boolean> {
  const changed = await tx.write(
    `UPDATE policy_trials SET state = $3, leased_until = NULL WHERE id = $1 AND attempts = $2 AND state = 'running'`,
    [id, attempts, state],
  )
  return changed === 1
}

export async function trialCases(
  db: Executor,
  trialId: string,
  after: string,
  limit: number,
): Promise<Otherwise[]> {
  const rows = await db.rows<{ body: string }>(
    `SELECT body FROM policy_trial_cases WHERE trial_id = $1 AND case_id > $2 ORDER BY case_id LIMIT $3`,
    [trialId, after, limit],
  )
  return rows.map(({ body }) => JSON.parse(body) as Otherwise)
}
