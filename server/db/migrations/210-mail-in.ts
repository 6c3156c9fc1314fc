import type { Executor } from '../database.ts'

const key = 'CHARACTER SET ascii COLLATE ascii_bin'
const words = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci'

/** Mail that comes in: which messages of which mailbox are stored, and what became of each. */
export async function up(db: Executor): Promise<void> {
  for (const statement of [mailboxes, mailIn, loops, accounts]) await db.write(statement)
}

/** One row for a mailbox: who reads it now, and whether everything that came is stored. */
const mailboxes = `
  CREATE TABLE mailboxes (
    name VARCHAR(160) ${key} NOT NULL PRIMARY KEY,
    holder VARCHAR(40) ${key} NULL COMMENT 'the worker that reads it: one at a time',
    leased_until DATETIME(3) NULL,
    uid_validity BIGINT NULL,
    uid_next BIGINT NULL COMMENT 'up to here every number that the mailbox has given away is accounted for',
    looked_at DATETIME(3) NULL COMMENT 'when everything in it was last found to be stored',
    away_since DATETIME(3) NULL,
    away_reason VARCHAR(300) ${words} NULL,
    missing INT NOT NULL DEFAULT 0 COMMENT 'messages that the mailbox had and that are not stored',
    missing_since DATETIME(3) NULL
  ) ENGINE=InnoDB`

/**
 * The ledger. The raw message lies in the files store under `stored_name`, which is its digest: a message that is read twice is
 * kept once. `mail_in_once` is what a message is known by; its Message-ID is not, since any sender may repeat or omit it.
 */
const mailIn = `
  CREATE TABLE mail_in (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    mailbox VARCHAR(160) ${key} NOT NULL,
    uid_validity BIGINT NOT NULL,
    uid BIGINT NOT NULL,
    digest BINARY(32) NOT NULL COMMENT 'SHA-256 of what is stored',
    bytes BIGINT NOT NULL COMMENT 'of the whole message',
    stored_name VARCHAR(80) ${key} NOT NULL,
    stored_at DATETIME(3) NOT NULL,
    state VARCHAR(20) ${key} NOT NULL COMMENT 'stored, entered, silent, to-identify, to-review, held, quarantined, seen-before, refused, answered, handled',
    reason VARCHAR(60) ${key} NULL COMMENT 'why it is where it is; a code',
    kind VARCHAR(12) ${key} NULL COMMENT 'human, auto-reply, bounce',
    message_id VARCHAR(255) ${words} NULL,
    from_address VARCHAR(254) ${words} NULL,
    counterpart VARCHAR(254) ${words} NULL COMMENT 'the sender without what stands behind a plus: who writes too much',
    from_name VARCHAR(200) ${words} NULL,
    subject VARCHAR(300) ${words} NULL,
    sent_at DATETIME(3) NULL COMMENT 'as the sender says',
    body MEDIUMTEXT ${words} NULL COMMENT 'the beginning of its text, for officers',
    parts INT NULL,
    attachments INT NULL,
    authentication VARCHAR(300) ${key} NULL COMMENT 'JSON: results of our own mail server',
    case_id VARCHAR(40) ${key} NULL COMMENT 'where it is, or where it seems to belong',
    confidence VARCHAR(12) ${key} NULL COMMENT 'address, thread, number, sender, staff',
    decision VARCHAR(1000) ${words} NULL COMMENT 'JSON: what an officer wants done with it; a worker does it',
    decided_by VARCHAR(60) ${key} NULL,
    attempts INT NOT NULL DEFAULT 0,
    due_at DATETIME(3) NOT NULL,
    leased_until DATETIME(3) NULL,
    settled_at DATETIME(3) NULL,
    UNIQUE KEY mail_in_once (mailbox, uid_validity, uid),
    KEY mail_in_due (state, due_at) COMMENT 'what a worker takes up, and the lists of the console',
    KEY mail_in_digest (digest) COMMENT 'the same message under another number',
    KEY mail_in_sender (counterpart, settled_at) COMMENT 'how much of one sender went into cases lately',
    KEY mail_in_case (case_id)
  ) ENGINE=InnoDB`

/** Counterparts that write too much, such as another program that answers every mail. */
const loops = `
  CREATE TABLE mail_loops (
    address VARCHAR(254) ${key} NOT NULL PRIMARY KEY COMMENT 'in small letters',
    since DATETIME(3) NOT NULL,
    until_at DATETIME(3) NOT NULL COMMENT 'until then nothing of it enters a case and nothing is answered',
    held INT NOT NULL DEFAULT 0
  ) ENGINE=InnoDB`

/** Whom an address belongs to: the one that the person is written to. */
const accounts = `
  ALTER TABLE accounts
    ADD COLUMN mail_used VARCHAR(254) ${key} GENERATED ALWAYS AS (LOWER(COALESCE(mail_own, mail_given))) STORED,
    ADD KEY account_by_mail (mail_used)`
