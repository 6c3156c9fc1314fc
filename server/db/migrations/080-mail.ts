/** Mail: what is to be sent, to whom it may be sent, and who subscribes to announcements. */
import { randomBytes } from 'node:crypto'
import type { Executor } from '../database.ts'

export async function up(db: Executor): Promise<void> {
  for (const statement of [mails, bounces, subscriptions, accounts]) await db.write(statement)
  for (const name of ['mail-links', 'mail-message-ids', 'mail-reply-addresses'])
    await db.write('INSERT INTO secrets (name, value) VALUES ($1, $2)', [name, randomBytes(32)])
}

const ascii = 'CHARACTER SET ascii COLLATE ascii_bin'
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci'

/**
 * The outbox. `mail_key` makes one of each: an event's n-th mail, a revision for a subscription. `mails_due` is what the
 * mailer looks for, `mails_of_case` the thread of a case, `mails_by_message` finds what an answer or a bounce is about,
 * `mails_to_gather` the digest of an address, `mails_age` what is forgotten.
 */
const mails = `
  CREATE TABLE mails (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    mail_key VARCHAR(160) ${ascii} NOT NULL,
    case_id VARCHAR(40) ${ascii} NULL,
    thread VARCHAR(80) ${ascii} NULL COMMENT 'what hangs together where it is no case: an announcement, an account',
    subscription VARCHAR(40) ${ascii} NULL COMMENT 'id and generation: its end stops what waits, too',
    template VARCHAR(60) ${ascii} NOT NULL,
    weight ENUM('required', 'decision', 'progress', 'subscribed') NOT NULL,
    params MEDIUMTEXT NOT NULL COMMENT 'JSON',
    language CHAR(2) ${ascii} NOT NULL,
    address VARCHAR(254) ${ascii} NOT NULL,
    state ENUM('waiting', 'digest', 'sent', 'dead', 'dropped') NOT NULL,
    reason VARCHAR(500) NULL COMMENT 'why it is dead or was dropped, or what failed last',
    attempts INT NOT NULL DEFAULT 0,
    due_at DATETIME(3) NOT NULL,
    leased_until DATETIME(3) NULL COMMENT 'a mailer has it; past this, another one takes it',
    message_id VARCHAR(200) ${ascii} NULL COMMENT 'given with the first attempt and kept for every other one',
    created_at DATETIME(3) NOT NULL,
    sent_at DATETIME(3) NULL,
    UNIQUE KEY mail_once (mail_key),
    UNIQUE KEY mails_by_message (message_id),
    KEY mails_due (state, due_at),
    KEY mails_of_case (case_id),
    KEY mails_to_gather (state, address),
    KEY mails_age (created_at)
  ) ${table} COMMENT='mail_once: nobody gets one twice; mails_due: the mailer; mails_to_gather: the digest'`

/** Addresses in small letters; `address` is the key, since it is all that is ever asked for. */
const bounces = `
  CREATE TABLE mail_bounces (
    address VARCHAR(254) ${ascii} NOT NULL PRIMARY KEY,
    reason VARCHAR(500) NOT NULL,
    bounced_at DATETIME(3) NOT NULL
  ) ${table} COMMENT='addresses that are not written to until they are confirmed anew'`

/**
 * One row for an address, or for an account, whose address is then the account's and whose systems may be. What was asked
 * for without sign-in counts once its link was followed: `subscription_links` finds it by the link's digest. `generation`
 * makes a link of an earlier subscription harmless to the next one.
 */
const subscriptions = `
  CREATE TABLE mail_subscriptions (
    id VARCHAR(30) ${ascii} NOT NULL PRIMARY KEY,
    address VARCHAR(254) ${ascii} NULL,
    account_id BIGINT UNSIGNED NULL,
    state ENUM('asked', 'active', 'ended') NOT NULL,
    generation INT NOT NULL DEFAULT 1,
    language CHAR(2) ${ascii} NOT NULL,
    systems TEXT ${ascii} NULL COMMENT 'JSON list; empty = all, null = those of the account',
    wanted TEXT ${ascii} NULL COMMENT 'JSON: what the link that was mailed would make of it',
    link_hash BINARY(32) NULL,
    link_until DATETIME(3) NULL,
    changed_at DATETIME(3) NOT NULL,
    UNIQUE KEY subscription_of_address (address),
    UNIQUE KEY subscription_of_account (account_id),
    UNIQUE KEY subscription_links (link_hash),
    KEY subscriptions_active (state)
  ) ${table} COMMENT='subscriptions_active: whoever is told of an announcement'`

const accounts = `
  ALTER TABLE accounts
    ADD COLUMN mail_given VARCHAR(254) ${ascii} NULL COMMENT 'as the portal says',
    ADD COLUMN given_language CHAR(2) ${ascii} NULL COMMENT 'as the portal says',
    ADD COLUMN mail_own VARCHAR(254) ${ascii} NULL COMMENT 'named by the person and confirmed',
    ADD COLUMN mail_wanted VARCHAR(254) ${ascii} NULL COMMENT 'named and not confirmed',
    ADD COLUMN mail_link_hash BINARY(32) NULL,
    ADD COLUMN mail_link_until DATETIME(3) NULL,
    ADD COLUMN mail_choice ENUM('all', 'decisions', 'required') NOT NULL DEFAULT 'all',
    ADD COLUMN mail_digest TINYINT NOT NULL DEFAULT 0,
    ADD UNIQUE KEY account_by_mail_link (mail_link_hash)`
