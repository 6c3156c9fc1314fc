import type { Executor } from '../database.ts'

const key = 'CHARACTER SET ascii COLLATE ascii_bin'
const words = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci'

/**
 * What hangs on outages: which follows from which, the stretches in which a system was out of order, the tickets that
 * may be a sign of one, and the probes.
 */
export async function up(db: Executor): Promise<void> {
  await db.write(`ALTER TABLE outages
    ADD COLUMN parent_id VARCHAR(40) ${key} NULL COMMENT 'the outage that this one follows from',
    ADD KEY outages_parent (parent_id) COMMENT 'what ends with an outage'`)
  for (const statement of [drafts, intervals, signs, probes, results, hours, failures])
    await db.write(`${statement} ENGINE=InnoDB`)
  await db.write(`INSERT INTO outage_intervals (outage_id, n, from_at, to_at)
    SELECT id, 0, started_at, actual_end FROM outages`)
}

const drafts = `
  CREATE TABLE outage_drafts (
    outage_id VARCHAR(40) ${key} NOT NULL PRIMARY KEY,
    \`system\` VARCHAR(20) ${key} NOT NULL,
    UNIQUE KEY outages_draft (\`system\`) COMMENT 'the desk drafts one at a time, however many workers notice it'
  )`

const intervals = `
  CREATE TABLE outage_intervals (
    outage_id VARCHAR(40) ${key} NOT NULL,
    n INT NOT NULL COMMENT 'one more each time it is opened again',
    from_at DATETIME(3) NOT NULL,
    to_at DATETIME(3) NULL,
    PRIMARY KEY (outage_id, n),
    KEY outage_intervals_from (from_at) COMMENT 'those of a year'
  )`

const signs = `
  CREATE TABLE outage_signs (
    case_id VARCHAR(40) ${key} NOT NULL PRIMARY KEY COMMENT 'a ticket that an outage may explain',
    \`system\` VARCHAR(20) ${key} NOT NULL,
    classification VARCHAR(40) ${key} NOT NULL,
    firm VARCHAR(17) ${key} NOT NULL,
    at DATETIME(3) NOT NULL,
    outage_id VARCHAR(40) ${key} NULL COMMENT 'the outage it was counted for; it counts for no other one',
    KEY outage_signs_system (\`system\`, at) COMMENT 'how many there were of late',
    KEY outage_signs_outage (outage_id) COMMENT 'who is answered with the outage'
  )`

const probes = `
  CREATE TABLE probes (
    code VARCHAR(40) ${key} NOT NULL PRIMARY KEY,
    \`system\` VARCHAR(20) ${key} NOT NULL,
    channel VARCHAR(20) ${key} NOT NULL,
    settings TEXT ${words} NOT NULL COMMENT 'JSON: the settings by which it was last done',
    turn BIGINT NOT NULL DEFAULT 0 COMMENT 'counts up with each time it is taken; who took an earlier turn is too late',
    next_at DATETIME(3) NOT NULL COMMENT 'the next beat; only who moves this on may ask',
    retired_at DATETIME(3) NULL COMMENT 'no longer in the settings',
    last_at DATETIME(3) NULL,
    last_ok TINYINT NULL,
    last_ms INT NULL,
    last_detail VARCHAR(200) ${words} NULL,
    failed_in_a_row INT NOT NULL DEFAULT 0,
    failing_since DATETIME(3) NULL,
    answering_since DATETIME(3) NULL,
    told TINYINT NOT NULL DEFAULT 0 COMMENT 'whether the desk has been told that it fails',
    KEY probes_next (next_at) COMMENT 'which are due'
  )`

const results = `
  CREATE TABLE probe_results (
    probe VARCHAR(40) ${key} NOT NULL,
    at DATETIME(3) NOT NULL,
    ok TINYINT NOT NULL,
    ms INT NOT NULL,
    detail VARCHAR(200) ${words} NOT NULL,
    PRIMARY KEY (probe, at),
    KEY probe_results_at (at) COMMENT 'the old ones are thinned to hours'
  )`

const hours = `
  CREATE TABLE probe_hours (
    probe VARCHAR(40) ${key} NOT NULL,
    hour DATETIME(3) NOT NULL,
    answered INT NOT NULL,
    failed INT NOT NULL,
    ms BIGINT NOT NULL COMMENT 'of all that answered together',
    PRIMARY KEY (probe, hour),
    KEY probe_hours_hour (hour)
  )`

const failures = `
  CREATE TABLE probe_failures (
    probe VARCHAR(40) ${key} NOT NULL,
    \`system\` VARCHAR(20) ${key} NOT NULL,
    channel VARCHAR(20) ${key} NOT NULL,
    from_at DATETIME(3) NOT NULL,
    to_at DATETIME(3) NULL COMMENT 'when it first answered again',
    failed INT NOT NULL COMMENT 'how many times in a row',
    PRIMARY KEY (probe, from_at),
    KEY probe_failures_system (\`system\`, from_at) COMMENT 'what was seen of a system in a time'
  )`
