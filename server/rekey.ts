/**
 * `npm run rekey [-- --stolen [--since MOMENT]] [--key FILE] [--again]`: another key signs approvals and records. With
 * `--stolen` the earlier one is put on the list of what was taken back, and all that is in force is signed and printed
 * anew; `--again` goes on with that where it was broken off. `server/approvals/README.md` tells the whole of it.
 */
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { approvalKeys, type ApprovalKeys } from './approvals/keys.ts'
import { rotate, RotationFault } from './approvals/rotation.ts'
import { staffUnderLock } from './auth/sessions.ts'
import { ConfigError, readConfig, type Config } from './config.ts'
import { revokeKey } from './db/approvals.ts'
import { openDatabase, type Database } from './db/database.ts'
import { createDesk } from './desk/desk.ts'
import { reprintAll } from './desk/reprints.ts'

const options = {
  stolen: { type: 'boolean' },
  since: { type: 'string' },
  key: { type: 'string' },
  again: { type: 'boolean' },
} as const

async function run(): Promise<void> {
  const { values } = parseArgs({ options })
  const config = readConfig(undefined, [])
  const since = momentOf(values.since)
  const db = openDatabase(config.databaseUrl)
  try {
    const keys = values.again
      ? approvalKeys(config.approvals)
      : await another(db, config, values.key ?? null, values.stolen ? since : null)
    if (values.stolen || values.again) await renew(db, config, keys)
    console.log(
      'Restart all processes of the desk now, and tell border posts to fetch the offline page again.',
    )
  } finally {
    await db.close()
  }
}

function momentOf(text: string | undefined): string {
  const at = text === undefined ? Date.now() : Date.parse(text)
  if (Number.isNaN(at) || at > Date.now())
    throw new RotationFault(`--since ${text}: no moment, or one that is yet to come`)
  return new Date(at).toISOString()
}

/** The database first: from then on no process signs with the earlier key any more, whatever becomes of the rest. */
async function another(
  db: Database,
  { approvals }: Config,
  to: string | null,
  stolenSince: string | null,
): Promise<ApprovalKeys> {
  if (stolenSince !== null) await revokeKey(db, approvalKeys(approvals).keyId, stolenSince)
  const { before, keys, settings } = rotate(approvals, to)
  console.log(`The key ${keys.keyId} signs from now on, and ${before} no more.`)
  if (settings.key !== null) console.log(`Set APPROVAL_KEY=${settings.key} for all processes.`)
  if (approvals.earlier !== null || settings.key !== null)
    console.log(`Set APPROVAL_KEYS_EARLIER=${settings.earlier} for all processes.`)
  if (stolenSince !== null) console.log(`What ${before} has signed proves nothing since ${stolenSince}.`)
  return keys
}

async function renew(db: Database, config: Config, keys: ApprovalKeys): Promise<void> {
  const nobody = () => undefined
  const desk = createDesk({
    db,
    baseUrl: config.baseUrl,
    approvalKeys: keys,
    log: pino({ level: config.logLevel }),
    staffUnderLock,
    // Whoever rings is not here; workers find in the agenda what else there is to do.
    ring: nobody,
    changed: nobody,
    announced: nobody,
  })
  const { done, left } = await reprintAll(db, desk.door, desk.perform, keys.keyId, (n) =>
    console.log(`${n} approvals signed and printed anew`),
  )
  if (left.length === 0)
    return console.log(`All that is in force is signed with ${keys.keyId} (${done} now).`)
  console.error(`Not printed: ${left.join(', ')}. The log says why; run this again with --again.`)
  process.exitCode = 1
}

try {
  await run()
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof RotationFault)) throw error
  console.error(error.message)
  process.exitCode = 1
}
