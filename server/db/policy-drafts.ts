/** Drafts of the policy, and who had a hand in them. */
import type { DraftCard, DryRun } from '../../workflows/contracts/policy-drafts.ts'
import type { PolicyContent } from '../../workflows/outages/policy-faults.ts'
import type { Executor } from './database.ts'
import { contentOf, readHands } from './policies.ts'

export type StoredDraft = DraftCard & { readonly content: PolicyContent; readonly dryRun: DryRun | null }

type Raw = Omit<StoredDraft, 'authors' | 'content' | 'dryRun'> & {
  rows: string
  sections: string
  dryRun: string | null
}

const columns = `id, state, revision, based_on AS basedOn, note, changed_at AS changedAt, tried_revision AS tried,
  policy_rows AS \`rows\`, sections, dry_run AS dryRun`

async function withHands(db: Executor, raws: readonly Raw[]): Promise<StoredDraft[]> {
  const hands = await readHands(
    db,
    raws.map(({ id }) => id),
  )
  return raws.map(({ rows, sections, dryRun, ...card }) => ({
    ...card,
    authors: hands.get(card.id) ?? [],
    content: contentOf({ rows, sections }),
    dryRun: dryRun === null ? null : (JSON.parse(dryRun) as DryRun),
  }))
}

export async function readDraft(db: Executor, id: string): Promise<StoredDraft | null> {
  const raws = await db.rows<Raw>(`SELECT ${columns} FROM policy_drafts WHERE id = $1`, [id])
  return (await withHands(db, raws))[0] ?? null
}

export async function lockDraft(tx: Executor, id: string): Promise<StoredDraft | null> {
  const raws = await tx.rows<Raw>(`SELECT ${columns} FROM policy_drafts WHERE id = $1 FOR UPDATE`, [id])
  return (await withHands(tx, raws))[0] ?? null
}

export async function openDrafts(db: Executor): Promise<StoredDraft[]> {
  return withHands(
    db,
    await db.rows<Raw>(
      `SELECT ${columns} FROM policy_drafts WHERE state = 'open' ORDER BY changed_at DESC LIMIT 50`,
    ),
  )
}

export async function insertDraft(
  tx: Executor,
  id: string,
  basedOn: number,
  { rows, sections }: PolicyContent,
  note: string,
): Promise<void> {
  await tx.write(
    `INSERT INTO policy_drafts (id, state, revision, based_on, policy_rows, sections, note, changed_at)
     VALUES ($1, 'open', 1, $2, $3, $4, $5, UTC_TIMESTAMP(3))`,
    [id, basedOn, JSON.stringify(rows), JSON.stringify(sections), note],
  )
}

export async function updateDraft(
  tx: Executor,
  id: string,
  { rows, sections }: PolicyContent,
  note: string,
): Promise<void> {
  await tx.write(
    `UPDATE policy_drafts SET revision = revision + 1, policy_rows = $2, sections = $3, note = $4,
       changed_at = UTC_TIMESTAMP(3) WHERE id = $1`,
    [id, JSON.stringify(rows), JSON.stringify(sections), note],
  )
}

export async function setDraftState(
  tx: Executor,
  id: string,
  state: 'activated' | 'discarded',
): Promise<void> {
  await tx.write('UPDATE policy_drafts SET state = $2, changed_at = UTC_TIMESTAMP(3) WHERE id = $1', [
    id,
    state,
  ])
}

/** Kept for the revision that was tried; one that was saved meanwhile is not the one that was tried. */
export async function keepDryRun(
  db: Executor,
  id: string,
  revision: number,
  dryRun: DryRun,
): Promise<boolean> {
  const changed = await db.write(
    `UPDATE policy_drafts SET dry_run = $3, tried_revision = $2 WHERE id = $1 AND revision = $2 AND state = 'open'`,
    [id, revision, JSON.stringify(dryRun)],
  )
  return changed === 1
}

/** The key that lets nobody activate what he has written in. */
export const twoPeople = 'policy_two_people'

/** Somebody who writes in it again is an author already. */
export async function signAsAuthor(
  tx: Executor,
  id: string,
  by: { id: string; name: string },
): Promise<void> {
  await tx.write(
    `INSERT IGNORE INTO policy_hands (draft_id, officer_id, officer, part, at)
     VALUES ($1, $2, $3, 'author', UTC_TIMESTAMP(3))`,
    [id, by.id, by.name],
  )
}

/** Fails with the duplicate key `policy_two_people` for an author. */
export async function signAsActivator(
  tx: Executor,
  id: string,
  by: { id: string; name: string },
): Promise<void> {
  await tx.write(
    `INSERT INTO policy_hands (draft_id, officer_id, officer, part, at)
     VALUES ($1, $2, $3, 'activator', UTC_TIMESTAMP(3))`,
    [id, by.id, by.name],
  )
}
