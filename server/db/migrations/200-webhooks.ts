import type { Executor } from '../database.ts'

const key = 'CHARACTER SET ascii COLLATE ascii_bin'
const words = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci'

/** What partner portals' back ends are told of their customers' cases, and how each try went. */
export async function up(db: Executor): Promise<void> {
  await db.write(`CREATE TABLE webhook_targets (
    portal VARCHAR(40) ${key} NOT NULL PRIMARY KEY COMMENT 'locked while deliveries are taken: so many at once and no more'
  ) ENGINE=InnoDB`)
  await db.write(`CREATE TABLE webhook_deliveries (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    portal VARCHAR(40) ${key} NOT NULL,
    case_id VARCHAR(40) ${key} NOT NULL,
    version INT NOT NULL COMMENT 'the event that is told of',
    state ENUM('waiting', 'delivered', 'dead') NOT NULL DEFAULT 'waiting',
    attempts INT NOT NULL DEFAULT 0 COMMENT 'since it was put down, or last asked for again',
    since_at DATETIME(3) NOT NULL COMMENT 'from when the three days of trying count',
    due_at DATETIME(3) NOT NULL,
    leased_until DATETIME(3) NULL COMMENT 'a sender has it; after that it died',
    settled_at DATETIME(3) NULL,
    UNIQUE KEY told_once (portal, case_id, version),
    KEY webhook_due (portal, state, due_at) COMMENT 'what a sender looks for',
    KEY webhook_order (portal, case_id, state, version) COMMENT 'whether an earlier event of the case still waits'
  ) ENGINE=InnoDB`)
  await db.write(`CREATE TABLE webhook_attempts (
    delivery_id BIGINT NOT NULL,
    at DATETIME(3) NOT NULL,
    status SMALLINT NULL COMMENT 'of the answer; null where there was none',
    error VARCHAR(300) ${words} NULL,
    took_ms INT NOT NULL,
    KEY webhook_attempts_of (delivery_id, at),
    KEY webhook_attempts_age (at) COMMENT 'old ones are swept'
  ) ENGINE=InnoDB`)
}
