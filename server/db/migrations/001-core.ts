import type { Executor } from '../database.ts'

/**
 * Cases, their history and their agenda. Times are UTC with milliseconds; keys compare byte by byte (`ascii_bin`);
 * words that people search or sort are `utf8mb4_unicode_520_ci`, which both engines have.
 */
export async function up(db: Executor): Promise<void> {
  for (const statement of tables) await db.write(`${statement} ENGINE=InnoDB`)
  await db.write("INSERT INTO sequences (name, next) VALUES ('cases', 1), ('approvals', 1), ('outages', 1)")
}

const key = 'CHARACTER SET ascii COLLATE ascii_bin'
const words = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci'

const tables = [
  `CREATE TABLE cases (
    id VARCHAR(40) ${key} NOT NULL PRIMARY KEY,
    number VARCHAR(24) ${key} NOT NULL,
    kind VARCHAR(40) ${key} NOT NULL,
    kind_version INT NOT NULL,
    version INT NOT NULL,
    step VARCHAR(40) ${key} NOT NULL,
    lane VARCHAR(20) ${key} NOT NULL,
    snapshot MEDIUMTEXT ${words} NOT NULL COMMENT 'JSON; the state value and what the case remembers',
    head_hash BINARY(32) NOT NULL COMMENT 'hash of the newest history row',
    portal VARCHAR(40) ${key} NOT NULL COMMENT 'with owner_eori: whose case it is; empty for the desk''s own',
    owner_eori VARCHAR(17) ${key} NOT NULL,
    owner_name VARCHAR(200) ${words} NOT NULL,
    owner_person VARCHAR(200) ${words} NOT NULL,
    \`system\` VARCHAR(20) ${key} NULL,
    outage_id VARCHAR(40) ${key} NULL,
    assignee VARCHAR(200) ${words} NULL,
    due_at DATETIME(3) NOT NULL COMMENT 'the year 9999 where nothing is due: so the inbox is one walk along cases_lane',
    opened_at DATETIME(3) NOT NULL,
    changed_at DATETIME(3) NOT NULL,
    UNIQUE KEY cases_number (number),
    KEY cases_lane (kind, lane, due_at, id) COMMENT 'the inbox: a lane by deadline',
    KEY cases_owner (portal, owner_eori, opened_at, id) COMMENT 'a firm''s own cases, newest first',
    KEY cases_outage (outage_id, lane) COMMENT 'whom a change of an outage concerns',
    KEY cases_system (\`system\`, lane) COMMENT 'cases that wait for an outage to be confirmed'
  )`,
  `CREATE TABLE history (
    case_id VARCHAR(40) ${key} NOT NULL,
    version INT NOT NULL,
    at DATETIME(3) NOT NULL,
    event VARCHAR(60) ${key} NOT NULL,
    actor_role VARCHAR(20) ${key} NOT NULL,
    actor_id VARCHAR(160) ${words} NOT NULL,
    actor_name VARCHAR(200) ${words} NOT NULL,
    from_step VARCHAR(40) ${key} NULL,
    to_step VARCHAR(40) ${key} NOT NULL,
    kind_version INT NOT NULL,
    data MEDIUMTEXT ${words} NOT NULL COMMENT 'the event as canonical JSON: with it the snapshot can be computed again',
    \`lines\` MEDIUMTEXT ${words} NOT NULL,
    prev_hash BINARY(32) NOT NULL,
    hash BINARY(32) NOT NULL,
    PRIMARY KEY (case_id, version) COMMENT 'the second fence against lost updates: one event per version'
  )`,
  `CREATE TABLE agenda (
    case_id VARCHAR(40) ${key} NOT NULL,
    version INT NOT NULL COMMENT 'the event that put it here',
    n INT NOT NULL,
    type ENUM('effect', 'timer') NOT NULL,
    name VARCHAR(80) ${key} NOT NULL,
    payload TEXT ${words} NOT NULL,
    state ENUM('waiting', 'done', 'cancelled', 'dead') NOT NULL,
    due_at DATETIME(3) NOT NULL,
    published_at DATETIME(3) NULL COMMENT 'when the doorbell was last rung',
    finished_at DATETIME(3) NULL,
    attempts INT NOT NULL DEFAULT 0,
    last_error VARCHAR(500) ${words} NULL,
    PRIMARY KEY (case_id, version, n) COMMENT 'an action of an event is put down once',
    KEY agenda_due (state, due_at) COMMENT 'what the relay looks for'
  )`,
  `CREATE TABLE idempotency (
    principal VARCHAR(160) ${key} NOT NULL,
    idempotency_key VARCHAR(120) ${key} NOT NULL,
    request_hash BINARY(32) NOT NULL,
    status SMALLINT NOT NULL,
    body MEDIUMTEXT ${words} NOT NULL,
    created_at DATETIME(3) NOT NULL,
    UNIQUE KEY answered_once (principal, idempotency_key) COMMENT 'named, so that a refusal tells itself from others',
    KEY idempotency_age (created_at) COMMENT 'old answers are swept'
  )`,
  `CREATE TABLE signatures (
    case_id VARCHAR(40) ${key} NOT NULL,
    round INT NOT NULL COMMENT 'a void proposal begins the next round',
    seat TINYINT NOT NULL,
    officer_id VARCHAR(40) ${key} NOT NULL,
    version INT NOT NULL,
    at DATETIME(3) NOT NULL,
    PRIMARY KEY (case_id, round, seat),
    UNIQUE KEY four_eyes (case_id, round, officer_id) COMMENT 'nobody is both first and second person'
  )`,
  `CREATE TABLE approvals (
    number VARCHAR(24) ${key} NOT NULL PRIMARY KEY,
    case_id VARCHAR(40) ${key} NOT NULL,
    verify_hash BINARY(32) NOT NULL,
    holder_eori VARCHAR(17) ${key} NOT NULL,
    \`system\` VARCHAR(20) ${key} NOT NULL,
    direction VARCHAR(20) ${key} NOT NULL,
    offices TEXT ${key} NOT NULL,
    from_at DATETIME(3) NOT NULL,
    window_ends_at DATETIME(3) NOT NULL,
    max_declarations INT NOT NULL,
    state VARCHAR(20) ${key} NOT NULL,
    UNIQUE KEY approvals_case (case_id)
  )`,
  `CREATE TABLE outages (
    id VARCHAR(40) ${key} NOT NULL PRIMARY KEY COMMENT 'the case of kind outage',
    call_number VARCHAR(24) ${key} NOT NULL,
    \`system\` VARCHAR(20) ${key} NOT NULL,
    kind VARCHAR(20) ${key} NOT NULL,
    state VARCHAR(20) ${key} NOT NULL,
    revision INT NOT NULL,
    started_at DATETIME(3) NOT NULL,
    expected_end DATETIME(3) NULL,
    actual_end DATETIME(3) NULL,
    fallback VARCHAR(20) ${key} NOT NULL,
    fallback_from DATETIME(3) NULL,
    offices TEXT ${key} NOT NULL,
    announcement TEXT ${words} NOT NULL COMMENT 'JSON: channels, title and body in both languages',
    published_at DATETIME(3) NOT NULL,
    next_update_at DATETIME(3) NULL,
    UNIQUE KEY outages_call_number (call_number),
    KEY outages_system (\`system\`, started_at)
  )`,
  `CREATE TABLE case_terms (
    value VARCHAR(40) ${key} NOT NULL,
    type VARCHAR(10) ${key} NOT NULL,
    case_id VARCHAR(40) ${key} NOT NULL,
    PRIMARY KEY (value, type, case_id) COMMENT 'search by LRN, MRN, EORI; duplicates across cases',
    KEY case_terms_case (case_id) COMMENT 'replacing the terms of one case must not walk and lock all others'
  )`,
  `CREATE TABLE documents (
    case_id VARCHAR(40) ${key} NOT NULL,
    name VARCHAR(60) ${key} NOT NULL,
    media_type VARCHAR(80) ${key} NOT NULL,
    sha256 BINARY(32) NOT NULL,
    bytes MEDIUMBLOB NOT NULL,
    made_at DATETIME(3) NOT NULL,
    PRIMARY KEY (case_id, name)
  )`,
  `CREATE TABLE policies (
    version INT NOT NULL PRIMARY KEY,
    policy_rows MEDIUMTEXT ${words} NOT NULL COMMENT 'JSON; a version is never changed, only followed by another',
    active_from DATETIME(3) NOT NULL
  )`,
  `CREATE TABLE sequences (
    name VARCHAR(20) ${key} NOT NULL PRIMARY KEY,
    next BIGINT NOT NULL COMMENT 'processes take blocks; gaps are harmless, numbers are never used twice'
  )`,
]
