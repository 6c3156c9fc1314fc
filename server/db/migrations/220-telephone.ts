/** The telephone: calls and what the exchange said of them, calls that were asked for, numbers for times on paper. */
import type { Executor } from '../database.ts'

const key = 'CHARACTER SET ascii COLLATE ascii_bin'
const words = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci'

export async function up(db: Executor): Promise<void> {
  await db.write(`ALTER TABLE staff
    ADD COLUMN phone VARCHAR(40) ${key} NULL COMMENT 'extension or number, digits alone: whose call it is that was answered there'`)
  await db.write(`ALTER TABLE accounts
    ADD COLUMN phone_given VARCHAR(20) ${key} NULL COMMENT 'digits; confirmed by the portal whose token said it',
    ADD KEY account_by_phone (phone_given) COMMENT 'who is calling',
    ADD KEY accounts_of_firm (firm_eori) COMMENT 'whose paper it is'`)
  for (const table of [calls, events, told, callBacks, attempts, blocks, numbers, openings])
    await db.write(table)
}

/** Made anew from its events with each of them, so that their order does not matter. */
const calls = `CREATE TABLE phone_calls (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    provider VARCHAR(40) ${key} NOT NULL,
    call_id VARCHAR(120) ${key} NOT NULL COMMENT 'the exchange''s own',
    direction ENUM('in', 'out') NULL,
    caller VARCHAR(40) ${key} NULL COMMENT 'digits; null where the number is withheld',
    called VARCHAR(40) ${key} NULL,
    queue VARCHAR(100) ${words} NULL,
    state ENUM('ringing', 'queued', 'answered', 'ended') NOT NULL DEFAULT 'ringing',
    staff_id VARCHAR(40) ${key} NULL COMMENT 'who has it, or had it last',
    person TEXT ${words} NULL COMMENT 'JSON: whom the PIN named, and the case; never the PIN',
    started_at DATETIME(3) NULL,
    answered_at DATETIME(3) NULL,
    ended_at DATETIME(3) NULL,
    cause VARCHAR(40) ${key} NULL,
    wait_seconds INT NULL,
    case_id VARCHAR(40) ${key} NULL COMMENT 'what it was about',
    heard_at DATETIME(3) NOT NULL COMMENT 'when the exchange last said anything of it',
    UNIQUE KEY one_call (provider, call_id),
    KEY calls_open (state, heard_at) COMMENT 'who waits now, and calls whose end was never told',
    KEY calls_answered (direction, answered_at) COMMENT 'how long the last ones waited',
    KEY calls_of_case (case_id, started_at)
  ) ENGINE=InnoDB`

/** \`once\`: what comes twice, or from two senders, counts once. \`event_once\` where the sender numbers its events. */
const events = `CREATE TABLE phone_events (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    provider VARCHAR(40) ${key} NOT NULL,
    call_id VARCHAR(120) ${key} NOT NULL,
    event VARCHAR(20) ${key} NOT NULL,
    seq VARCHAR(40) ${key} NOT NULL COMMENT 'the sender''s number, else a digest of what it says',
    event_id VARCHAR(120) ${key} NULL,
    at DATETIME(3) NOT NULL,
    data TEXT ${words} NOT NULL COMMENT 'JSON',
    UNIQUE KEY once (provider, call_id, event, seq),
    UNIQUE KEY event_once (provider, event_id)
  ) ENGINE=InnoDB`

/** Numbers that people wrote into their cases: they suggest who is calling and prove nothing. */
const told = `CREATE TABLE phone_numbers_told (
    number VARCHAR(20) ${key} NOT NULL,
    case_id VARCHAR(40) ${key} NOT NULL,
    PRIMARY KEY (number, case_id)
  ) ENGINE=InnoDB`

/** \`seat_once\`: nobody is booked twice on a seat; a seat that was given back is null. \`one_open\`: one for a person. */
const callBacks = `CREATE TABLE call_backs (
    id VARCHAR(40) ${key} NOT NULL PRIMARY KEY,
    portal VARCHAR(40) ${key} NOT NULL,
    subject VARCHAR(100) ${key} NOT NULL,
    name VARCHAR(200) ${words} NOT NULL,
    firm_eori VARCHAR(17) ${key} NOT NULL,
    firm_name VARCHAR(200) ${words} NOT NULL,
    phone VARCHAR(20) ${key} NOT NULL,
    case_id VARCHAR(40) ${key} NULL,
    slot_at DATETIME(3) NOT NULL,
    seat SMALLINT NULL,
    state ENUM('booked', 'called', 'not-reached', 'cancelled') NOT NULL DEFAULT 'booked',
    open_key VARCHAR(160) ${key} NULL COMMENT 'portal and person while it is open',
    tries INT NOT NULL DEFAULT 0,
    changed_at DATETIME(3) NOT NULL,
    UNIQUE KEY seat_once (slot_at, seat),
    UNIQUE KEY one_open (open_key),
    KEY call_backs_by_time (state, slot_at)
  ) ENGINE=InnoDB`

const attempts = `CREATE TABLE call_back_log (
    call_back_id VARCHAR(40) ${key} NOT NULL,
    at DATETIME(3) NOT NULL,
    outcome VARCHAR(20) ${key} NOT NULL,
    by_id VARCHAR(140) ${key} NOT NULL COMMENT 'officer, or the person himself',
    slot_at DATETIME(3) NULL COMMENT 'where it was moved to',
    KEY log_of_call_back (call_back_id, at)
  ) ENGINE=InnoDB`

/** Numbers taken from the sequence of all cases, so that no other case ever gets one. */
const blocks = `CREATE TABLE paper_blocks (
    id VARCHAR(40) ${key} NOT NULL PRIMARY KEY,
    made_at DATETIME(3) NOT NULL,
    made_by VARCHAR(40) ${key} NOT NULL,
    maker VARCHAR(200) ${words} NOT NULL,
    year SMALLINT NOT NULL,
    size SMALLINT NOT NULL
  ) ENGINE=InnoDB`

const numbers = `CREATE TABLE paper_numbers (
    sequence INT NOT NULL PRIMARY KEY COMMENT 'of the cases: a number is on paper once',
    block_id VARCHAR(40) ${key} NOT NULL,
    state ENUM('free', 'entered', 'spoilt') NOT NULL DEFAULT 'free',
    case_id VARCHAR(40) ${key} NULL,
    entered_at DATETIME(3) NULL,
    entered_by VARCHAR(40) ${key} NULL,
    reason VARCHAR(300) ${words} NULL COMMENT 'why it will never be a case',
    KEY numbers_of_block (block_id, sequence)
  ) ENGINE=InnoDB`

/** Who wrote a case down for somebody else: never the second person of that case. */
const openings = `CREATE TABLE phone_openings (
    case_id VARCHAR(40) ${key} NOT NULL PRIMARY KEY,
    staff_id VARCHAR(40) ${key} NOT NULL,
    call_ref BIGINT NULL,
    sequence INT NULL COMMENT 'of the number on paper',
    received_at DATETIME(3) NOT NULL,
    written_at DATETIME(3) NOT NULL,
    UNIQUE KEY paper_once (sequence)
  ) ENGINE=InnoDB`
