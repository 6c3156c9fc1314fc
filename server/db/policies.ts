/** The policy in versions: a version is never changed and never removed, only followed by another. */
import type { Policy } from '../../workflows/contracts/policy.ts'
import { completeRow, type StoredRow } from '../../workflows/outages/policy-row.ts'
import type { PolicyContent } from '../../workflows/outages/policy-faults.ts'
import { starterSections } from '../../workflows/outages/starter-sections.ts'
import { sqlTime } from './cases.ts'
import type { Executor } from './database.ts'

type RawContent = { rows: string; sections: string | null }

/** Sections of an earlier release lack those that came later: these have their first values. */
export const contentOf = ({ rows, sections }: RawContent): PolicyContent => ({
  rows: (JSON.parse(rows) as StoredRow[]).map(completeRow),
  sections: { ...starterSections, ...(JSON.parse(sections ?? '{}') as Partial<PolicyContent['sections']>) },
})

/** Of those whose time has come the newest; one that was to begin earlier and was overtaken never does. */
export async function activePolicy(db: Executor): Promise<Policy | null> {
  const [row] = await db.rows<RawContent & { version: number }>(
    `SELECT version, policy_rows AS \`rows\`, sections FROM policies WHERE active_from <= UTC_TIMESTAMP(3)
     ORDER BY version DESC LIMIT 1`,
  )
  return row ? { version: row.version, ...contentOf(row) } : null
}

/** The starter set, where there is none yet. */
export async function ensurePolicy(db: Executor, starter: Policy): Promise<void> {
  await db.write(
    `INSERT IGNORE INTO policies (version, policy_rows, sections, active_from)
     VALUES ($1, $2, $3, UTC_TIMESTAMP(3))`,
    [starter.version, JSON.stringify(starter.rows), JSON.stringify(starter.sections)],
  )
}

export type StoredVersion = {
  readonly version: number
  readonly content: PolicyContent
  readonly activeFrom: string
  readonly note: string
  readonly authors: readonly string[]
  readonly activatedBy: string | null
  readonly activatedAt: string | null
}

/** All versions, newest first, and the database's clock. */
export async function readVersions(db: Executor): Promise<{ at: string; versions: StoredVersion[] }> {
  const rows = await db.rows<
    RawContent & Omit<StoredVersion, 'content' | 'authors'> & { draftId: string | null; at: string }
  >(
    `SELECT version, policy_rows AS \`rows\`, sections, active_from AS activeFrom, note, draft_id AS draftId,
       activated_by AS activatedBy, activated_at AS activatedAt, UTC_TIMESTAMP(3) AS at
     FROM policies ORDER BY version DESC`,
  )
  const hands = await readHands(
    db,
    rows.flatMap(({ draftId }) => draftId ?? []),
  )
  const versions = rows.map(({ rows: table, sections, draftId, at: _, ...row }) => ({
    ...row,
    content: contentOf({ rows: table, sections }),
    authors: (hands.get(draftId ?? '') ?? []).map(({ name }) => name),
  }))
  return { at: rows[0]?.at ?? '', versions }
}

type Hand = { readonly id: string; readonly name: string }

/** The authors of each draft. */
export async function readHands(db: Executor, drafts: readonly string[]): Promise<Map<string, Hand[]>> {
  const found = new Map<string, Hand[]>()
  if (drafts.length === 0) return found
  const rows = await db.rows<Hand & { draftId: string }>(
    `SELECT draft_id AS draftId, officer_id AS id, officer AS name FROM policy_hands
     WHERE part = 'author' AND draft_id IN (${drafts.map((_, i) => `$${i + 1}`).join(', ')}) ORDER BY at, officer_id`,
    drafts,
  )
  for (const { draftId, id, name } of rows) found.set(draftId, [...(found.get(draftId) ?? []), { id, name }])
  return found
}

/** Its number and content, held until this transaction is through, so that two cannot follow it at once. */
export async function lockNewest(tx: Executor): Promise<{ version: number; content: PolicyContent }> {
  const [row] = await tx.rows<RawContent & { version: number }>(
    `SELECT version, policy_rows AS \`rows\`, sections FROM policies ORDER BY version DESC LIMIT 1 FOR UPDATE`,
  )
  if (!row) throw new Error('there is no policy to follow')
  return { version: row.version, content: contentOf(row) }
}

/** Fails with a duplicate key where this version, or one of this draft, is there already. */
export async function insertPolicyVersion(
  tx: Executor,
  version: number,
  { content, draftId, note, by, activeFrom }: NewVersion,
): Promise<void> {
  await tx.write(
    `INSERT INTO policies (version, policy_rows, sections, draft_id, note, activated_by, activated_at, active_from)
     VALUES ($1, $2, $3, $4, $5, $6, UTC_TIMESTAMP(3), COALESCE($7, UTC_TIMESTAMP(3)))`,
    [
      version,
      JSON.stringify(content.rows),
      JSON.stringify(content.sections),
      draftId,
      note,
      by,
      sqlTime(activeFrom),
    ],
  )
}

export type NewVersion = {
  readonly content: PolicyContent
  readonly draftId: string
  readonly note: string
  readonly by: string
  readonly activeFrom: string | null
}
