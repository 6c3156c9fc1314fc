/**
 * `npm run verify -- FILE... [--keys keys.json]`: checks decision records, seals, approvals and revocation lists of a
 * desk, without the desk and without its code. Exits with 1 where anything does not hold.
 */
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { readApproval, verifyApproval, type SignedApproval } from './approval.ts'
import { checkSeals, compare, type CheckedSeals } from './checkpoints.ts'
import { readKeys, type Key } from './keys.ts'
import { checkRecord, type CheckedRecord } from './record.ts'
import { Fault, plural } from './report.ts'
import { judge, verifyRevocations, type RevocationList } from './revocations.ts'

type Found = { records: CheckedRecord[]; seals: CheckedSeals[]; list: RevocationList | null }

const usage = 'npm run verify -- FILE... [--keys keys.json]'

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { keys: { type: 'string' } }, allowPositionals: true })
  if (positionals.length === 0) throw new Fault('verify', `which files? ${usage}`)
  const keys = keysFor(values.keys ?? null, positionals)
  const found: Found = { records: [], seals: [], list: null }
  // Lists first: the approvals are judged by them.
  const kinds = positionals.map((file) => ({ file, kind: kindOf(file) }))
  for (const { file, kind } of kinds.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))) {
    const lines = await within(file, () => check(kind, file, keys, found))
    tell(`${file}: a ${kind}`, lines)
  }
  for (const record of found.records)
    for (const seals of found.seals) tell('record and seals together', compare(record, seals))
  console.log('\nEverything that was checked holds.')
}

const order = ['revocation list', 'approval', 'decision record', 'file of seals']

function kindOf(file: string): string {
  const begin = readFileSync(file).subarray(0, 4096).toString('utf8')
  if (begin.startsWith('%PDF-') || /HDA[12]\*/i.test(begin)) return 'approval'
  if (/^\s*\{"format":"help-desk-record"/.test(begin)) return 'decision record'
  if (/^\s*\{"checkpoint":/.test(begin)) return 'file of seals'
  if (begin.includes('"help-desk-revocations"') || /^\s*\{"payload":/.test(begin)) return 'revocation list'
  throw new Fault(
    file,
    'this is neither a decision record, nor seals, nor an approval, nor a revocation list',
  )
}

async function check(
  kind: string,
  file: string,
  keys: readonly Key[],
  found: Found,
): Promise<readonly string[]> {
  if (kind === 'decision record') {
    const record = await checkRecord(linesOf(file), keys)
    found.records.push(record)
    return record.checked
  }
  if (kind === 'file of seals') {
    const seals = await checkSeals(linesOf(file), keys)
    found.seals.push(seals)
    return seals.checked
  }
  if (kind === 'approval') return approvals(readFileSync(file), keys, found.list)
  const list = await verifyRevocations(readFileSync(file, 'utf8'), keys)
  if (typeof list === 'string') throw new Fault('line 1', saying[list])
  found.list = list
  return [
    `${plural(list.entries.length, 'entry', 'entries')}, as of ${list.asOf}, signed by ${list.issuer}`,
    ...list.keys.map(
      ({ kid, since }) =>
        `the key ${kid} was taken out of use ${since}: what it signed must be compared with copies from before`,
    ),
  ]
}

const saying = {
  'not-a-list': 'this is no revocation list of version 1',
  'not-an-approval': 'there is no signed approval in it',
  truncated: 'a part of the signed text is missing',
  'unknown-key': 'it is signed with a key that is not among the keys given',
  'bad-signature': 'the signature is false: it was forged, or changed afterwards',
} as const

/** One to a line; of a PDF the text that its properties carry, which is that of its QR code. */
async function approvals(
  bytes: Buffer,
  keys: readonly Key[],
  list: RevocationList | null,
): Promise<string[]> {
  const isPdf = bytes.subarray(0, 5).toString() === '%PDF-'
  const texts = isPdf
    ? [/HDA[12]\*[A-Z0-9*.:/-]+/.exec(bytes.toString('latin1'))?.[0] ?? '']
    : bytes
        .toString('utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
  const told: string[] = []
  for (const [i, text] of texts.entries()) {
    const approval = await verifyApproval(text, keys)
    if (typeof approval === 'string') throw new Fault(`line ${i + 1}${numberIn(text)}`, saying[approval])
    const { number, version, holder, system, direction, from, to, keyId } = approval
    const { code, at } = judge(approval, list, Date.now())
    told.push(
      `${number} version ${version} of ${holder}, ${system} ${direction}, ${from} to ${to}: signed with the key ${keyId}`,
      ...coverage(approval),
      `by this computer's clock it is ${code} (${at})${list ? '' : '; without a revocation list nobody knows whether it was taken back'}`,
    )
  }
  return isPdf
    ? [...told, 'what is printed must be compared with this by eye: only the code is signed']
    : told
}

/** What else the code says, for whom and in place of what; nothing of codes of the first format. */
function coverage({ channels, principals, morePrincipals }: SignedApproval): string[] {
  const each = (principals ?? []).map(
    ({ eori, line, maxDeclarations }) =>
      `${line === null ? '' : `-P${line} `}${eori}${maxDeclarations === null ? '' : `, ${plural(maxDeclarations, 'declaration')} at most`}`,
  )
  return [
    ...(each.length > 0
      ? [`for ${each.join('; ')}${morePrincipals > 0 ? ` and ${morePrincipals} more in print` : ''}`]
      : []),
    ...(channels.length === 1 ? [`in place of sending by ${channels.join()} alone`] : []),
  ]
}

function numberIn(text: string): string {
  const read = readApproval(text)
  return typeof read === 'string' ? '' : ` (${read.approval.number})`
}

function keysFor(given: string | null, files: readonly string[]): Key[] {
  const beside = files.map((file) => join(dirname(file), 'keys.json')).find((file) => existsSync(file))
  const file = given ?? beside
  if (!file)
    throw new Fault(
      'keys',
      `none given and none beside the file; fetch /approvals/keys.json of the desk. ${usage}`,
    )
  const keys = readKeys(readFileSync(file, 'utf8'))
  if (!keys || keys.length === 0) throw new Fault(file, 'this is no set of Ed25519 keys')
  console.log(`Keys from ${file}: ${keys.map(({ kid }) => kid).join(', ')}`)
  return keys
}

/** At line feeds alone: texts may hold what else is called an end of line. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of createReadStream(file, 'utf8') as AsyncIterable<string>) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

async function within<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Fault) throw new Fault(file, error.message)
    throw error
  }
}

function tell(title: string, lines: readonly string[]): void {
  console.log(`\n${title}`)
  for (const line of lines) console.log(`  ok  ${line}`)
}

try {
  await run()
} catch (error) {
  if (!(error instanceof Fault || (error as { code?: unknown }).code === 'ENOENT')) throw error
  console.error(`\nDOES NOT HOLD\n  ${(error as Error).message}`)
  process.exitCode = 1
}
