/** Checks exported seals, and holds a record against them: a case that was sealed must be there, as it was sealed. */
import { hash } from 'node:crypto'
import { canonicalText, type Json } from './canonical.ts'
import type { Key } from './keys.ts'
import { signedWith, type CheckedRecord } from './record.ts'
import { Fault, isObject, plural } from './report.ts'

type Leaf = {
  readonly caseId: string
  readonly version: number
  readonly hash: string
  readonly late: boolean
}
type Seal = {
  readonly n: number
  readonly from: string | null
  readonly through: string
  readonly cases: number
  readonly leaves: string
  readonly previous: string
}
type Read = { readonly seal: Seal; readonly text: string; readonly leaves: Leaf[]; readonly place: string }
export type CheckedSeals = {
  readonly seals: readonly { readonly seal: Seal; readonly leaves: readonly Leaf[] }[]
  readonly checked: readonly string[]
}

const noneBefore = '0'.repeat(64)

/** @throws Fault at the first seal that does not hold */
export async function checkSeals(lines: AsyncIterable<string>, keys: readonly Key[]): Promise<CheckedSeals> {
  const all: Read[] = []
  let n = 0
  for await (const text of lines) {
    n += 1
    const place = `line ${n}`
    const line = lineOf(text, place)
    const last = all.at(-1)
    if (Array.isArray(line)) {
      if (!last) throw new Fault(place, 'a case stands before any seal')
      last.leaves.push(leafOf(line, place))
    } else {
      if (last) whole(last)
      all.push(await sealOf(line, last ?? null, keys, place))
    }
  }
  const last = all.at(-1)
  if (!last) throw new Fault('line 1', 'the file holds no seal')
  whole(last)
  const first = all[0]?.seal
  return {
    seals: all,
    checked: [
      `${plural(all.length, 'seal')}, number ${first?.n} to ${last.seal.n}, through ${last.seal.through}: each is signed`,
      first?.n === 1
        ? 'they are one chain from the first seal on'
        : `they are one chain from seal ${first?.n} on`,
      `${plural(
        all.reduce((sum, { leaves }) => sum + leaves.length, 0),
        'sealed case',
      )}: as many, and those, that were sealed`,
    ],
  }
}

function lineOf(text: string, place: string): Record<string, unknown> | unknown[] {
  try {
    const value: unknown = JSON.parse(text)
    if (isObject(value) || Array.isArray(value)) return value as Record<string, unknown> | unknown[]
  } catch {
    // Said below, with its place.
  }
  throw new Fault(place, 'this is no line of an export of seals (cut off, or not JSON)')
}

async function sealOf(
  line: Record<string, unknown>,
  before: Read | null,
  keys: readonly Key[],
  place: string,
): Promise<Read> {
  const payload = line['checkpoint']
  if (!isObject(payload) || payload['type'] !== 'help-desk-checkpoint' || payload['version'] !== 1)
    throw new Fault(place, 'this is no seal of version 1')
  const text = canonicalText(payload as Json)
  const seal = payload as unknown as Seal
  await signedWith(line['signature'], text, keys, `${place} (seal ${seal.n})`)
  const expected = before ? hash('sha256', before.text) : seal.n === 1 ? noneBefore : seal.previous
  if ((before && seal.n !== before.seal.n + 1) || seal.previous !== expected)
    throw new Fault(`${place} (seal ${seal.n})`, 'it does not follow the seal before it')
  return { seal, text, leaves: [], place }
}

function leafOf(line: unknown[], place: string): Leaf {
  const [caseId, version, sealed, late] = line
  if (typeof caseId !== 'string' || typeof version !== 'number' || typeof sealed !== 'string')
    throw new Fault(place, 'this is no sealed case')
  return { caseId, version, hash: sealed, late: late === 'late' }
}

function whole({ seal, leaves, place }: Read): void {
  const where = `${place} (seal ${seal.n})`
  if (leaves.length !== seal.cases)
    throw new Fault(where, `it was made over ${seal.cases} cases; here are ${leaves.length}`)
  const lines = leaves.map(
    ({ caseId, version, hash: sealed, late }) =>
      `${[caseId, version, sealed, ...(late ? ['late'] : [])].join(' ')}\n`,
  )
  if (hash('sha256', lines.join('')) !== seal.leaves)
    throw new Fault(where, 'its cases are not those that were sealed')
}

/** What was sealed must stand in the record as it was sealed. @throws Fault at the first case that does not */
export function compare({ scope, cases }: CheckedRecord, { seals }: CheckedSeals): string[] {
  let [held, must] = [0, 0]
  for (const { seal, leaves } of seals) {
    const covered = covers(scope, seal)
    for (const { caseId, version, hash: sealed, late } of leaves) {
      const found = cases.get(caseId)
      const place = `seal ${seal.n}, case ${caseId}`
      if (covered && (!late || scope['from'] === undefined)) must += 1
      if (!found) {
        if (covered && !late) throw new Fault(place, 'the case was sealed and is missing from the record')
        continue
      }
      held += 1
      if (found.get(version) !== sealed)
        throw new Fault(place, `version ${version} is not what was sealed then`)
    }
  }
  return [
    `${plural(held, 'sealed case')} stand in the record as they were sealed`,
    must > 0
      ? `none of the ${plural(must, 'case')} that the seals say must be there is missing`
      : 'no seal lies wholly in the period of the record: whether a case is missing was not checked',
  ]
}

/** A record of a period has every case that a seal within the period was made over. */
function covers(scope: Record<string, unknown>, { from, through }: Seal): boolean {
  const { from: begin, to: end } = scope
  if (typeof begin !== 'string' || typeof end !== 'string') return false
  const reaches = Date.parse(begin) <= (from === null ? Date.parse('1970-01-01T00:00:00Z') : Date.parse(from))
  return reaches && Date.parse(through) < Date.parse(end)
}
