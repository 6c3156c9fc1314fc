/** By which document staff recorded a power of attorney, and the list of all of them. */
import type { Executor } from '../database.ts'

const words = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci'

export async function up(db: Executor): Promise<void> {
  await db.write(
    `ALTER TABLE power_changes ADD COLUMN evidence TEXT ${words} NULL COMMENT 'JSON: the document that was seen'`,
  )
  await db.write(
    `ALTER TABLE powers_of_attorney
       ADD KEY powers_ending (valid_to) COMMENT 'those that end soon',
       ADD KEY powers_agent (agent_eori) COMMENT 'whom staff look for',
       ADD KEY powers_principal (principal_eori)`,
  )
}
