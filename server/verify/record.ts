/** Checks an exported decision record: every entry by its hash, every history from its first entry, the whole by its signature. */
import { createHash, hash } from 'node:crypto'
import { canonicalText, type Json } from './canonical.ts'
import { fromBase64Url, signatureFault, type Key } from './keys.ts'
import { Fault, isObject, plural } from './report.ts'

const noneBefore = '0'.repeat(64)

/** What other files are held against. */
export type CheckedRecord = {
  readonly scope: Record<string, unknown>
  /** By case: the hash of each version. */
  readonly cases: ReadonlyMap<string, ReadonlyMap<number, string>>
  readonly checked: readonly string[]
}

type Running = { id: string; number: string; version: number; head: string; entries: Map<number, string> }

/** @throws Fault at the first line that does not hold */
export async function checkRecord(
  lines: AsyncIterable<string>,
  keys: readonly Key[],
): Promise<CheckedRecord> {
  const digest = createHash('sha256')
  const cases = new Map<string, Map<number, string>>()
  let [n, entries, scope] = [0, 0, null as Record<string, unknown> | null]
  let running: Running | null = null
  let ended: string | null = null
  for await (const text of lines) {
    n += 1
    const place = `line ${n}`
    const line = parsed(text, place)
    if (ended !== null) throw new Fault(place, 'something stands behind the end of the record')
    if (n === 1) scope = headOf(line)
    else if (isObject(line['case'])) {
      finish(running, place)
      running = begun(line['case'], cases, place)
    } else if (isObject(line['entry'])) {
      if (!running) throw new Fault(place, 'an entry stands before any case')
      entry(running, line['entry'], place)
      entries += 1
    } else if (isObject(line['end'])) {
      finish(running, place)
      ended = await end(line, { cases: cases.size, entries, sha256: digest.digest('hex') }, keys, place)
      continue
    } else throw new Fault(place, 'this is neither a case, nor an entry, nor the end')
    digest.update(`${text}\n`)
  }
  if (!scope) throw new Fault('line 1', 'the file is empty')
  if (ended === null) throw new Fault(`line ${n}`, 'the record breaks off here: its signed end is missing')
  const counted = `${plural(entries, 'entry', 'entries')} of ${plural(cases.size, 'case')}`
  return {
    scope,
    cases,
    checked: [
      `${counted}: each entry has the hash that it was sealed with`,
      'every history is one chain from its first entry to the head of its case',
      `the whole file is as it was exported, signed with the key ${ended}`,
    ],
  }
}

function parsed(text: string, place: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (isObject(value)) return value
  } catch {
    // Said below, with its place.
  }
  throw new Fault(place, 'this is no line of a record (cut off, or not JSON)')
}

function headOf(line: Record<string, unknown>): Record<string, unknown> {
  if (line['format'] !== 'help-desk-record' || line['version'] !== 1 || !isObject(line['scope']))
    throw new Fault('line 1', 'this is not the head of a decision record of version 1')
  return line['scope']
}

function begun(
  said: Record<string, unknown>,
  cases: Map<string, Map<number, string>>,
  place: string,
): Running {
  const { id, number, version, head } = said
  if (
    typeof id !== 'string' ||
    typeof number !== 'string' ||
    typeof version !== 'number' ||
    typeof head !== 'string'
  )
    throw new Fault(place, 'this is no case')
  if (cases.has(id)) throw new Fault(place, `case ${number} stands in the record twice`)
  const entries = new Map<number, string>()
  cases.set(id, entries)
  return { id, number, version, head, entries }
}

function entry(of: Running, said: Record<string, unknown>, place: string): void {
  const { caseId, version, head, data, lines, previous, hash: sealed } = said
  const where = `${place} (case ${of.number}, version ${String(version)})`
  const expected = of.entries.size + 1
  if (caseId !== of.id) throw new Fault(where, 'the entry belongs to another case')
  if (version !== expected) throw new Fault(where, `version ${expected} is missing or out of order`)
  if (previous !== (of.entries.get(expected - 1) ?? noneBefore))
    throw new Fault(where, 'it does not follow the entry before it')
  if (hash('sha256', [previous, head, data, lines].join('\n')) !== sealed)
    throw new Fault(where, 'it is not what was sealed')
  const inside = parsed(String(head), where)
  if (inside['caseId'] !== caseId || inside['version'] !== version)
    throw new Fault(where, 'what was sealed is another entry')
  of.entries.set(expected, String(sealed))
}

function finish(of: Running | null, place: string): void {
  if (!of) return
  const where = `${place} (end of case ${of.number})`
  if (of.entries.size !== of.version)
    throw new Fault(where, `the case has version ${of.version}, its history ends with ${of.entries.size}`)
  if (of.entries.get(of.version) !== of.head)
    throw new Fault(where, 'the head of the case is not the hash of its last entry')
}

/** The id of the key. */
async function end(
  line: Record<string, unknown>,
  counted: { cases: number; entries: number; sha256: string },
  keys: readonly Key[],
  place: string,
): Promise<string> {
  const said = line['end'] as Record<string, Json>
  const { cases, entries, sha256 } = counted
  if (said['cases'] !== cases || said['entries'] !== entries)
    throw new Fault(
      place,
      `the record was exported with ${String(said['cases'])} cases and ${String(said['entries'])} entries; here are ${cases} and ${entries}`,
    )
  if (said['sha256'] !== sha256) throw new Fault(place, 'the lines above are not those that were exported')
  return signedWith(line['signature'], `help-desk-record-1\n${canonicalText(said)}`, keys, place)
}

/** The id of the key that has signed the text. @throws Fault */
export async function signedWith(
  signature: unknown,
  text: string,
  keys: readonly Key[],
  place: string,
): Promise<string> {
  const { kid, value } = isObject(signature) ? signature : {}
  const bytes = typeof value === 'string' ? fromBase64Url(value) : null
  if (typeof kid !== 'string' || !bytes) throw new Fault(place, 'there is no signature')
  const fault = await signatureFault(keys, kid, bytes, text)
  if (fault === 'unknown-key')
    throw new Fault(place, `it is signed with the key ${kid}, which is not among the keys given`)
  if (fault) throw new Fault(place, 'the signature is false')
  return kid
}
