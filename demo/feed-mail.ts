/**
 * `npm run mail -- DIR [--known]`: every `.eml` file of a folder through the mail channel into an empty desk, one JSON line
 * each: file, outcome, kind, from, subject, parts, attachments, case, ms. Nobody is known to an empty desk, so what people
 * write waits to be identified; with `--known` every sender is a customer whom the mail server vouches for.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { staffUnderLock } from '../server/auth/sessions.ts'
import { storeRaw } from '../server/channels/mailbox/intake.ts'
import { createMailWork } from '../server/channels/mailbox/mail-work.ts'
import { createParser } from '../server/channels/mailbox/parser.ts'
import { openDatabase, type Database } from '../server/db/database.ts'
import { readMessage } from '../server/db/mail-in-list.ts'
import { migrate } from '../server/db/migrate.ts'
import { ensurePolicy } from '../server/db/policies.ts'
import { createDesk } from '../server/desk/desk.ts'
import { createFiles } from '../server/desk/files.ts'
import { install, mariadbPrograms } from '../server/embedded/install.ts'
import { startMariaDb } from '../server/embedded/mariadb.ts'
import { mailSecrets } from '../server/mail/identity.ts'
import { starterPolicy } from '../workflows/outages/starter-policy.ts'

/** As whom our mail server would tell results. */
const authservId = 'mail.invalid'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { known: { type: 'boolean', default: false } },
})
const [folder] = positionals
if (folder === undefined || positionals.length > 1) {
  console.error('Which folder? npm run mail -- DIR [--known]')
  process.exitCode = 1
} else await feed(folder, values.known)

async function feed(from: string, isKnown: boolean): Promise<void> {
  const names = namesIn(from)
  if (names === null) {
    console.error(`${from} is no folder that can be read`)
    process.exitCode = 1
    return
  }
  if (names.length === 0) {
    console.error(`${from} holds no .eml file`)
    return
  }
  const home = mkdtempSync(join(tmpdir(), 'desk-feed-'))
  const complain = (line: string) => console.error(line)
  await install(mariadbPrograms, complain)
  const server = await startMariaDb({ folder: join(home, 'mariadb'), durable: false, log: complain })
  const db = openDatabase(server.url)
  try {
    await migrate(db)
    await ensurePolicy(db, starterPolicy)
    await through(db, home, { from, names }, isKnown)
  } finally {
    await db.close()
    await server.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

/** Null where it is no folder, or not ours to read. */
function namesIn(folder: string): string[] | null {
  try {
    return readdirSync(folder)
      .filter((name) => name.toLowerCase().endsWith('.eml'))
      .toSorted()
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return null
    throw error
  }
}

/** Null, said on the other stream, where there is no such file after all: the next one is taken. */
function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch (error) {
    console.error(`${path} cannot be read (${(error as NodeJS.ErrnoException).code})`)
    process.exitCode = 1
    return null
  }
}

async function through(
  db: Database,
  home: string,
  { from, names }: { from: string; names: readonly string[] },
  isKnown: boolean,
): Promise<void> {
  const log = pino({ level: 'silent' })
  const silent = () => undefined
  const desk = createDesk({
    db,
    baseUrl: 'http://desk.invalid',
    log,
    staffUnderLock,
    ring: silent,
    changed: silent,
    announced: silent,
  })
  const mb = 1024 * 1024
  const settings = {
    folder: join(home, 'files'),
    bucket: null,
    maxBytes: 20 * mb,
    maxXmlBytes: 5 * mb,
    dailyBytes: 100_000 * mb,
    clamdUrl: null,
  }
  const { store, uploads } = createFiles({ db, settings, changed: silent, log })
  const parser = createParser()
  const work = createMailWork(
    {
      db,
      desk,
      uploads,
      store,
      domain: 'desk.invalid',
      authservId,
      own: [],
      log,
      secrets: () => mailSecrets(db, null),
    },
    parser,
  )
  for (const [n, file] of names.entries()) {
    const bytes = bytesOf(join(from, file))
    if (bytes === null) continue
    if (isKnown) await introduce(bytes)
    const began = performance.now()
    const vouched = Buffer.from(`Authentication-Results: ${authservId}; dmarc=pass\r\n`)
    const raw = isKnown ? Buffer.concat([vouched, bytes]) : bytes
    await storeRaw(db, store, { mailbox: 'folder', uidValidity: 1, uid: n + 1, bytes: raw.length, raw })
    // A folder is no conversation: nobody in it writes too much.
    await db.write('UPDATE mail_in SET counterpart = NULL')
    await work.drain()
    const ms = Math.round(performance.now() - began)
    const [last] = await db.rows<{ id: number }>('SELECT MAX(id) AS id FROM mail_in')
    const row = await readMessage(db, Number(last?.id))
    console.log(
      JSON.stringify({
        file,
        outcome: row?.state ?? null,
        kind: row?.kind ?? null,
        from: row?.fromAddress ?? null,
        subject: row?.subject ?? null,
        parts: row?.parts ?? null,
        attachments: row?.attachments ?? null,
        case: row?.number ?? null,
        ms,
      }),
    )
  }
  await work.close()

  async function introduce(bytes: Buffer): Promise<void> {
    const mail = await parser.parse(bytes).catch(() => null)
    const address = mail?.from?.address
    if (!address || !/^[\x21-\x7E]{1,100}$/.test(address)) return
    const firm = { eori: 'PL100000001200000', name: 'Agencja Celna Bałtyk' }
    await desk.accounts.meet({
      role: 'customer',
      portal: 'folder',
      subject: address,
      name: mail?.from?.name || address,
      email: address,
      firm,
      represents: [],
    })
  }
}
