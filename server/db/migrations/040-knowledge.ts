/** The knowledge base: articles with versions, what readers said of them, and who did not have to write to us. */
import type { Executor } from '../database.ts'

export async function up(db: Executor): Promise<void> {
  for (const statement of tables) await db.write(`${statement} ENGINE=InnoDB`)
}

const key = 'CHARACTER SET ascii COLLATE ascii_bin'
const words = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci'

const tables = [
  `CREATE TABLE articles (
    code VARCHAR(60) ${key} NOT NULL PRIMARY KEY,
    state VARCHAR(20) ${key} NOT NULL COMMENT 'draft, published, retired',
    published INT NULL COMMENT 'the version that everybody reads; null where none was published',
    newest INT NOT NULL COMMENT 'an editor who has seen an older one does not write over it',
    KEY articles_state (state) COMMENT 'what the index is made of'
  )`,
  `CREATE TABLE article_versions (
    code VARCHAR(60) ${key} NOT NULL,
    version INT NOT NULL,
    author_id VARCHAR(40) ${key} NOT NULL,
    author VARCHAR(200) ${words} NOT NULL,
    at DATETIME(3) NOT NULL,
    systems TEXT ${key} NOT NULL COMMENT 'JSON list',
    codes TEXT ${key} NOT NULL COMMENT 'JSON list of message and error codes',
    keywords TEXT ${words} NOT NULL COMMENT 'JSON, a list for each language',
    valid_from DATETIME(3) NULL,
    valid_to DATETIME(3) NULL,
    outage_id VARCHAR(40) ${key} NULL COMMENT 'shown only while this outage is open',
    title_pl VARCHAR(160) ${words} NOT NULL,
    title_en VARCHAR(160) ${words} NOT NULL,
    summary_pl VARCHAR(600) ${words} NOT NULL,
    summary_en VARCHAR(600) ${words} NOT NULL,
    body_pl MEDIUMTEXT ${words} NOT NULL COMMENT 'Markdown without HTML',
    body_en MEDIUMTEXT ${words} NOT NULL,
    PRIMARY KEY (code, version) COMMENT 'a version is written once and never changed'
  )`,
  `CREATE TABLE article_votes (
    id VARCHAR(40) ${key} NOT NULL PRIMARY KEY,
    code VARCHAR(60) ${key} NOT NULL,
    version INT NOT NULL,
    person BINARY(32) NOT NULL COMMENT 'a hash: of the person, or of a number that the device drew for this article',
    useful BOOLEAN NOT NULL,
    reason VARCHAR(20) ${key} NULL,
    text VARCHAR(2000) ${words} NULL,
    at DATETIME(3) NOT NULL,
    closed_at DATETIME(3) NULL COMMENT 'a vote against is a task for editors until one of them has closed it',
    closed_by VARCHAR(200) ${words} NULL,
    UNIQUE KEY voted_once (code, version, person),
    KEY votes_open (useful, closed_at, at) COMMENT 'the editors'' tasks, oldest first'
  )`,
  `CREATE TABLE article_deflections (
    id VARCHAR(40) ${key} NOT NULL PRIMARY KEY,
    code VARCHAR(60) ${key} NOT NULL,
    version INT NOT NULL,
    \`system\` VARCHAR(20) ${key} NULL COMMENT 'what the notification would have been about',
    at DATETIME(3) NOT NULL,
    state VARCHAR(20) ${key} NOT NULL COMMENT 'waiting, deflected, came-back',
    portal VARCHAR(40) ${key} NULL COMMENT 'whose it is, to look for what he opens; removed when that is settled',
    owner_eori VARCHAR(17) ${key} NULL,
    person VARCHAR(160) ${words} NULL,
    UNIQUE KEY waits_once (code, person) COMMENT 'a second click counts nothing; settled rows have no person',
    KEY deflections_due (state, at) COMMENT 'what is to be settled, oldest first',
    KEY deflections_code (code, state)
  )`,
]
